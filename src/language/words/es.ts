import type { Words } from './words.js'

/** Spanish of Spain and of Latin America. */
export const es: Words = {
  language: 'es',
  operators: {
    paid: 'pagó, pagaron, ha pagado, han pagado, había pagado, paga, pagan, pagaste, has pagado, pagás, pagaba, pagado, pagada, pagados, pagadas, puso, pusieron, ha puesto, han puesto, pone, ponen, pusiste, has puesto, compró, compraron, ha comprado, han comprado, compraste, gastó, gastaron, ha gastado, gastaste, adelantó, adelantaron, ha adelantado, adelantaste, abonó, abonaron, ha abonado, cubrió, cubrieron, ha cubierto, cubre, reservó, reservaron, ha reservado, cargó, cargaron, sacó, sacaron, ha sacado, pilló, ha pillado, cogió, ha cogido, trajo, trajeron, ha traído, llenó, ha llenado, pidió, pidieron, ha pedido, encargó, soltó, aflojó, desembolsó, se encargó, se encargó de, alquiló, rentó, arrendó, hizo la compra, ha hecho la compra, hizo el súper, corrió con, financió, canceló, costeó, cotizó, bancó, garpó, garpa, se puso con, se mochó, disparó, picó, invirtió, consiguió, recargó, tanqueó, pagar, puesto, comprado, cancelado, cancelada, abonado, adelantado, soltado, ha soltado, echó gasolina, le echó gasolina, acaba de pagar, han pasado por, pasó por, cobrado, comprar, poner, se aventó, se rifó, se disparó, pago',
    iPaid:
      'pagué, he pagado, había pagado, acabo de pagar, pago yo, pagaba yo, puse, he puesto, pongo, pongo yo, compré, he comprado, acabo de comprar, gasté, he gastado, adelanté, he adelantado, aboné, he abonado, cubrí, he cubierto, reservé, he reservado, cargué, he cargado, saqué, he sacado, pillé, he pillado, cogí, he cogido, he traído, llené, he llenado, pedí, he pedido, encargué, solté, aflojé, desembolsé, me encargué, me encargué de, alquilé, renté, arrendé, hice la compra, he hecho la compra, hice el súper, hice las compras, corrí con, cancelé, costeé, garpé, me puse con, me moché, disparé, conseguí, recargué, tanqueé, me gasté, me he gastado, me cobraron, me han cobrado, me tocó pagar, lo pagué yo, me aventé, me rifé, me disparé, me puse, salió de mi bolsillo, salieron de mi bolsillo, salió de mi cuenta, lo pagué, la pagué, los pagué, las pagué, eché gasolina, le eché gasolina, pagado por mí, cancelado por mí, yo pago, yo he pagado, he traído yo, traje yo',
    wePaid:
      'pagamos, hemos pagado, pusimos, hemos puesto, compramos, hemos comprado, gastamos, hemos gastado, nos gastamos, adelantamos, reservamos, hemos reservado, sacamos, cogimos, pillamos, pedimos, hemos pedido, alquilamos, rentamos, llenamos, nos cobraron, nos han cobrado, hicimos la compra',
    owes: 'debe, deben, debía, debían, debés, debes, deuda, deudas, está debiendo, queda debiendo, me debe, me deben, me debes, nos debe, le debe, le deben, les debe, adeuda',
    iOwe: 'debo, le debo, les debo, te debo, os debo, debía yo, estoy debiendo, quedo debiendo, le estoy debiendo',
    gave: 'dio, dieron, ha dado, han dado, diste, da, transfirió, transfirieron, ha transferido, transferiste, envió, enviaron, ha enviado, enviaste, mandó, mandaron, ha mandado, mandaste, pasó, pasaron, ha pasado, pasaste, entregó, ha entregado, depositó, depositaron, ha depositado, giró, ingresó, ha ingresado, consignó, hizo un bizum, ha hecho un bizum, bizum, bizumeó, hizo una transferencia, hizo transferencia, yapeó, plineó, nequeó, mercadopagueó, mandó por bizum, tiró, transferir, transferido, enviado, mandado, acaba de pasar, acaba de transferir',
    iGave:
      'di, he dado, le di, te di, les di, transferí, he transferido, le transferí, envié, he enviado, le envié, mandé, he mandado, le mandé, he pasado, le pasé, te pasé, le he pasado, le he dado, entregué, he entregado, deposité, he depositado, le deposité, giré, ingresé, he ingresado, consigné, le consigné, hice un bizum, he hecho un bizum, le hice un bizum, bizumeé, hice una transferencia, hice transferencia, yapeé, le yapeé, plineé, nequeé, le nequeé, le tiré, =pasé, =tiré',
    gaveBack:
      'devolvió, devolvieron, ha devuelto, han devuelto, devolviste, devuelve, regresó, ha regresado, reembolsó, ha reembolsado, reintegró, saldó, ha saldado, liquidó, ha liquidado, quedó a mano, está en paz, en paz, a mano, me pagó, me ha pagado, me pagaste, le pagó, le ha pagado, me devolvió, me ha devuelto, me regresó, pagó lo que debía, pagó su parte, pagó su deuda, quedamos a mano, estamos a mano, quedamos en paz, estamos en paz, quedamos pagos, estamos al día, devolver, devuelto, acaba de devolver, saldado, saldada',
    iGaveBack:
      'devolví, he devuelto, le devolví, te devolví, le he devuelto, te he devuelto, regresé, he regresado, le regresé, reembolsé, saldé, he saldado, liquidé, he liquidado, le pagué, te pagué, le he pagado, te he pagado, pagué mi parte, pagué mi deuda, pagué lo que debía',
    received:
      'recibió, recibieron, ha recibido, recibí, he recibido, recibimos, cobró, ha cobrado, cobré, he cobrado, cobramos, me llegó, me llegaron, me dio, me dieron, me ha dado, me pasó, me ha pasado, me mandó, me ha mandado, me envió, me transfirió, me ha transferido, me hizo un bizum, me ha hecho un bizum, me depositó, me ingresó',
    lent: 'prestó, prestaron, ha prestado, presté, he prestado, prestamos, prestado, prestada, le presté, me prestó, me ha prestado, dejó, ha dejado, le dejé, le he dejado, me dejó, me ha dejado, fió, me fió',
    split:
      'dividir, dividimos, dividido, dividida, divididos, divididas, divide, dividan, dividid, dividí, dividirlo, dividirla, dividirse, se divide, lo dividimos, repartir, repartimos, repartido, repartida, reparte, repartid, repartirlo, se reparte, lo repartimos, compartir, compartido, compartida, compartidos, compartimos, comparten, lo compartimos, partir, partimos, partido, partida, lo partimos, a repartir, a dividir, a escote, miti y miti, vaquita, hacer vaca, la vaca, pagamos entre, prorratear, prorrateado',
    with: 'con, c/, junto con, junto a, más conmigo, incluyendo, incluyendo a, incluido, incluida, contando con, contando a, acompañado de',
    for: 'para, por, pa, p/, pal',
    between: 'entre, de entre',
    except:
      'excepto, excepto a, menos, menos a, salvo, salvo a, sin, sin contar, sin contar a, sin contar con, sin incluir, sin incluir a, quitando, quitando a, exceptuando, exceptuando a, excluyendo, excluyendo a, a excepción de, fuera de, aparte de, con excepción de, todos menos, dejando fuera a',
    not: 'no, nunca, jamás, ni, nadie, nada, ninguno, ninguna, tampoco, ningún, nel, nop',
    only: 'solo, sólo, solamente, únicamente, nomás, no más, nada más, namás, solito, solita, exclusivamente',
    and: 'y, e, además, también, más, así como, junto',
    or: 'o, u, o bien',
    to: 'a, al, hacia, para',
    from: 'de, del, desde, de parte de',
    by: 'por, en, de parte de, a cargo de, a cuenta de, cortesía de',
    card: 'tarjeta, con tarjeta, mi tarjeta, la tarjeta, efectivo, en efectivo, cash, cuenta, cartera, billetera, bolsillo, metálico, en metálico, visa, mastercard, amex, débito, crédito, paypal, transferencia, por transferencia, mercado pago, mercadopago, nequi, daviplata, yape, plin, oxxo, revolut, bizum',
    each: 'cada uno, cada una, c/u, cu, cada, cada quien, cada cual, por persona, por cabeza, por barba, por pera, por cráneo, x persona, x cabeza, p/p, pp, p/persona, por piocha, por pax, por pareja, por entrada, por noche por persona, la unidad, por unidad, a cada uno, a cada una, de a',
    half: 'mitad, la mitad, media, medio, mitades, una mitad, a la mitad',
    third: 'tercio, un tercio, tercera parte, la tercera parte, dos tercios',
    quarter: 'cuarto, un cuarto, cuarta parte, la cuarta parte, tres cuartos, tres cuartas partes',
    rest: 'resto, el resto, lo demás, lo que queda, lo que falta, lo restante, restante, la diferencia, diferencia, la otra mitad',
    double: 'doble, el doble, dos veces, dos partes, por dos, cuenta doble',
    triple: 'triple, el triple, tres veces, tres partes, cuenta triple',
    equally:
      'a partes iguales, partes iguales, en partes iguales, por igual, igual, iguales, equitativamente, a medias, a pachas, mitad y mitad, mitad mitad, miti miti, 50/50, 50-50, fifty fifty, por partes iguales, a escote, a la romana, a la inglesa, lo mismo, parejo',
    share: 'parte, partes, porción, cuota, cuotas, proporción, porcentaje',
    tip: 'propina, propinas, iva, impuesto, impuestos, servicio, cubierto, envío, gastos de envío, delivery, domicilio, comisión, recargo, tasas, tasa, cargo, cargos, extras, fianza',
    discount: 'descuento, descuentos, cupón, rebaja, promo, promoción, bono, oferta',
    more: 'más, de más, extra, de sobra',
    less: 'menos, de menos',
    plus: 'más, aparte, encima, otros, otro, otra, adicional, adicionales, sumale, súmale',
    minus: 'menos, restando, quita, quitando, descontando',
    total:
      'total, en total, suma, en suma, sumado, todo junto, salió, salieron, salió por, salió a, salió en, ha salido, ha salido por, costó, costaron, ha costado, cuesta, cuestan, valió, valen, costaba, por un total de, nos salió, importe, la cuenta, todo, todo incluido',
    correction:
      'perdón, perdona, quise decir, quería decir, quiero decir, digo, mejor dicho, corrección, corrijo, me equivoqué, me he equivocado, en realidad, no espera, espera, ups, uy, era, en vez de, en lugar de, no era',
    absent:
      'no estaba, no estaban, no estuvo, no estuvieron, no vino, no vinieron, no ha venido, no fue, no fueron, no ha ido, no iba, no comió, no comieron, no ha comido, no cenó, no almorzó, no desayunó, no bebió, no bebe, no tomó, no toma, no participa, no participó, no cuenta, no viene, no va, no entra, no entró, no pudo, no pudo venir, no quiso, no jugó, no asistió, no se quedó, no paga, no comparte, no se apuntó, se quedó en casa, se fue, se fue antes, faltó, faltaron, estaba fuera, estaba enfermo, estaba enferma, estaba malo, estaba mala, se lo perdió, se borró, se bajó, pasó de',
    treat:
      'invito, invito yo, invité, invitó, invita, invitaba, invitación, invitada, invitado, invitación mía, convido, convidó, regalé, regaló, gratis, cortesía, corre por mi cuenta, va por mi cuenta, yo invito, les invito, os invito, te invito, la casa invita, no me debe nada, no hace falta, no me deben nada, no hay que pagar, te lo regalo, se lo regalo, os lo regalo',
    question:
      'quién, quiénes, =qué, que tal, cuánto, cuánta, cuántos, cuántas, =cómo, =cuándo, =dónde, por qué, cuál, cuáles, alguien, alguno, puedes, podrías, podés, puedo, acaso, verdad',
    plan: 'habría, habríamos, hubiera, hubiese, pagaría, voy a, vas a, va a, vamos a, van a, iba a, íbamos a, pagaré, pagará, pagarás, pagaremos, pagarán, compraré, comprará, compraremos, habría que, hay que, habrá que, quiero, quieres, queremos, quisiera, necesito, necesitamos, necesita, tengo que, tenemos que, tiene que, deberíamos, podríamos, si, mañana, luego, después, más tarde, pronto, la semana que viene, la próxima semana, el próximo, estoy pensando en, pensamos, a ver si, ojalá, costaría, saldría, cuesta, quedamos en, te haré, haré, pago mañana',
    logged:
      'ya, ya está, ya apuntado, ya anotado, ya puesto, ya pagado, ya está apuntado, ya lo apunté, ya lo puse, ya lo anoté, apuntado, anotado, registrado, agregado, ya repartido, ya saldado',
    order:
      'deshaz, deshacer, borra, borrá, borrar, bórralo, elimina, eliminá, eliminar, quita, quitá, cancela, cancelar, anula, anular, recuérdale, recordale, recuerda, recordar, avisa, avisale, muestra, mostrá, mostrame, muéstrame, enséñame, lista, listar, pon, cambia, cambiá, cambiar, corrige, ignora, ignorá, olvida, exporta, exportar, liquida, liquidar, saldar, saldo, saldos, balance, cuentas, presupuesto, ayuda',
    outsider:
      'mi mamá, mi papá, mis papás, mis padres, mi madre, mi padre, mis viejos, mi tío, mi tía, mi abuela, mi abuelo, mi primo, mi prima, mi hermano, mi hermana, mi novio, mi novia, mi esposo, mi esposa, el jefe, la jefa, la empresa, la compañía, el curro, la oficina, el casero, la casera, el seguro, el banco, el gobierno, un cliente, alguien, un señor, una señora, el vecino, la vecina, los suegros, mamá, papá, padres, jefe, empresa',
    vague:
      'unos, unas, como, como unos, aprox, aproximadamente, más o menos, alrededor de, cerca de, casi, tipo, y pico, y algo, y tantos, creo, creo que, quizás, quizá, tal vez, a lo mejor, algo así, algo como, puede que, sobre, por ahí, ponle, +/-, algunos',
  },
  auxiliaries: { speaker: 'he', we: 'hemos', other: 'ha, han, has, habéis' },
  people: {
    speaker: 'yo, =mí, me, conmigo, a mí, yo mismo, yo misma, mío, servidor, menda',
    mine: 'mi, mis, mío, mía, míos, mías',
    he: '=él, ella, ellos, ellas, le, les, se lo, él mismo, ella misma',
    his: 'su, sus, suyo, suya, suyos, suyas',
    you: 'tú, vos, usted, ustedes, vosotros, vosotras, te, os, ti, contigo, vo, tu, tus, tuyo, tuya, vuestro, vuestra',
    everyone:
      'todos, todas, todxs, tod@s, nosotros, nosotras, nos, todo el mundo, todo el grupo, el grupo, la banda, toda la banda, la familia, toda la familia, el equipo, la casa, toda la casa, el piso, los de siempre, todos nosotros, todos juntos, la peña, cada quien, nuestro, nuestra, nuestros, nuestras, tooodos, el parche, la barra, el curso',
    others:
      'los demás, las demás, los otros, las otras, el resto, el resto del grupo, los restantes, los que faltan, todos los demás',
    both: 'ambos, ambas, los dos, las dos, nosotros dos, nosotras dos, ellos dos, ellas dos, entrambos',
    some: 'las chicas, los chicos, las chavas, los chavos, las minas, los pibes, las pibas, los niños, las niñas, los peques, los muchachos, las muchachas, la pareja, las parejas, algunos, algunas, los solteros, los cabros, los papás, los padres, los abuelos, los vegetarianos, los veganos',
  },
  numbers: {
    small:
      'cero uno/una/un dos/par tres cuatro cinco seis siete ocho nueve diez once doce/docena trece catorce quince dieciséis diecisiete dieciocho diecinueve',
    tens: 'veinte/veinti treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    named: {
      0.5: 'medio, media, y medio, y media',
      100: 'cien, ciento, cientos',
      200: 'doscientos, doscientas',
      300: 'trescientos, trescientas',
      400: 'cuatrocientos, cuatrocientas',
      500: 'quinientos, quinientas',
      600: 'seiscientos, seiscientas',
      700: 'setecientos, setecientas, sietecientos',
      800: 'ochocientos, ochocientas',
      900: 'novecientos, novecientas, nuevecientos',
    },
    times: { 1000: 'mil, miles', 1000000: 'millón, millones' },
    joint: 'y, e',
    scales: { 3: 'luca lucas lukas luka mil', 6: 'palo palos' },
    percent: 'por ciento, porciento, pct',
    people:
      'personas, persona, pers, de nosotros, de nosotras, de ellos, de ustedes, de vosotros, amigos, amigas, adultos, niños, invitados, gente, pax, comensales, cabezas, chicos, chicas, somos, éramos, parejas',
    things:
      'noches, noche, días, día, horas, hora, h, hs, hrs, hr, minutos, minuto, min, mins, semanas, semana, meses, mes, años, año, km, kms, kilómetros, millas, kilos, kilo, kg, kgs, g, gr, grs, gramos, litros, litro, l, lts, ml, cc, entradas, entrada, boletos, boleto, billetes, billete, pasajes, tickets, ticket, cervezas, cerveza, birras, cañas, chelas, botellas, botella, cajas, bolsas, paquetes, packs, habitaciones, asientos, veces, vez, piezas, rondas, pizzas, cafés, café, tacos, empanadas, copas, raciones, estrellas, pisos, partes, gb, grados, metros, m, cuotas, camas, plazas, unidades, docenas, platos, bocatas, pasos, páginas',
    places:
      'habitación, bus, autobús, colectivo, línea, puerta, piso, planta, departamento, depto, número, nº, nro, no, núm, plataforma, andén, terminal, asiento, fila, mesa, página, temporada, capítulo, episodio, salida, vía, versión, ruta, carretera, autopista, iphone, tren, metro, vuelo, casa, bloque, calle, edificio, talla, pedido, factura, sala, aula, ps, curso, bondi, micro',
    oclock: 'am, pm, hs, horas, de la mañana, de la tarde, de la noche, del mediodía, en punto',
    currencies: {
      group: 'pavos, mangos, lana, varos, baros, plata, pelas, leros, guita, biyuya, morlacos, machacantes',
      euro: 'euro, euros, eurillos, leuros, euracos, eurazos, ebros',
      dollar: 'dólar, dólares, verdes, cocos',
      pound: 'libra, libras',
      peso: 'peso, pesos, pesitos',
      franc: 'franco, francos',
      krona: 'corona, coronas',
      dinar: 'dinar, dinares',
      dirham: 'dírham, dirhams, dírhams',
      rupee: 'rupia, rupias',
      yen: 'yen, yenes',
      pen: 'sol, soles',
      pyg: 'guaraní, guaraníes',
      ves: 'bolívar, bolívares',
      gtq: 'quetzal, quetzales',
    },
  },
  days: {
    today:
      'hoy, hoy mismo, esta mañana, esta tarde, esta noche, este mediodía, al mediodía, ahora, ahorita, recién, hace un rato, ahora mismo, hoy día',
    yesterday:
      'ayer, anoche, ayer noche, ayer por la noche, ayer tarde, ayer por la tarde, ayer a la noche, ayer en la noche, ayer por la mañana',
    beforeYesterday: 'anteayer, antier, antes de ayer, antes de anoche, anteanoche, antesdeayer, antiayer, antiyer',
    tomorrow: 'mañana, mañana por la mañana, mañana por la tarde, mañana por la noche',
    afterTomorrow: 'pasado mañana',
    last: 'pasado, pasada, último, última, el pasado, la pasada',
    next: 'próximo, próxima, que viene, siguiente',
    ago: 'hace, hará, atrás',
    day: 'día, días, noche, noches',
    week: 'semana, semanas',
    onDay: 'el, el día, día, del día',
    ofMonth: '',
    weekdays: 'lun mar mié jue vie sáb dom/domin',
  },
}
