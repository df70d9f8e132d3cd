/** Texts by language, and mentions that must stand among those that are read in them. 4 November 2026 is a Wednesday. */
export const mentionsByLanguage: Readonly<
  Record<
    string,
    { readonly currency: string; readonly members: readonly string[]; readonly texts: Readonly<Record<string, string>> }
  >
> = {
  es: {
    currency: 'EUR',
    members: ['Ana', 'Íñigo', 'Mari Carmen', 'Pablo'],
    texts: {
      'pagué la cena, 84,50€ entre todos': 'paid by speaker, 84.5 EUR, between, everyone',
      'Pablo pagó ciento veintitrés euros del hotel': 'Pablo, paid, 123 EUR',
      'mil doscientos cincuenta por el alquiler': '1250, for',
      'inigo puso 2 lucas ayer': 'Íñigo, paid, 2000, 2026-11-03',
      'hemos pagado 60 mangos, 15 cada uno': 'paid by we, 60 EUR, 15 each',
      'le debo 20 a mari carmen': 'owes by speaker, 20, to, Mari Carmen',
      'pizza 40 sin Pablo': '40, except, Pablo',
      'taxi 18 el viernes pasado': '18, 2026-10-30',
      'hace 3 días compramos 4 entradas, 50': '2026-11-01, paid by we, things 4, 50',
      'Pablo me devolvió veinte euros': 'Pablo, gaveBack, Ana, 20 EUR',
      'dos millones y medio de pesos': '2500000 MXN/ARS/CLP/COP/PHP/DOP/UYU/CUP',
      'invito yo a las chicas': 'treat, some',
      '1.250 de gasolina con Pablo, la mitad cada uno': '1250, with, Pablo, half, each',
      'para él nada, los demás 12': 'he, not, others, 12',
    },
  },
  pt: {
    currency: 'BRL',
    members: ['Ana', 'João', 'Zé Pedro', 'Bia'],
    texts: {
      'paguei 120 reais no mercado': 'paid by speaker, 120 BRL',
      'a gente gastou duzentos e trinta e cinco': 'paid by we, 235',
      'João me fez um pix de 50': 'João, received, 50',
      'Bia pagou mil e quinhentos de aluguel anteontem': 'Bia, paid, 1500, 2026-11-02',
      'racha o uber, 32 pila, menos o ze pedro': 'split, 32 BRL, except, Zé Pedro',
      '25 por cabeça': '25 each',
      'devo 30 pro João': 'owes by speaker, 30, to, João',
      'sexta passada o jantar deu 210': '2026-10-30, total, 210',
      'os outros dividem o resto': 'others, rest',
      'uns 40 contos de cerveja, todo mundo': 'vague, 40 BRL, everyone',
      'dois milhões e meio': '2500000',
      'R$ 1.250,90 do hotel, é por minha conta': '1250.9 BRL, treat',
    },
  },
}
