import type { LanguageWords } from './lexicon.js'

/** Spanish of Spain and of Latin America. */
export const spanish: LanguageWords = {
  language: 'es',
  verbMeansSpeaker: false,
  phrases: {
    'speaker paid':
      'he pagado, pague, pague yo, he puesto, puse, puse yo, pongo yo, compre, he comprado, gaste, he gastado, adelante, adelante yo, he adelantado, abone, he abonado, cubri, invite a, aboné, saque, reserve, he reservado, cargue, llene, lo pague yo, lo puse yo, la pague yo, lo pague, la pague, las pague, los pague, las pague yo, los pague yo, lo he pagado, la he pagado, lo he puesto, los he pagado, las he pagado, yo pague, yo puse, yo he pagado, yo compre, yo he puesto, acabo de pagar, he cogido, pille, he pillado, ya pague, ya he pagado, hice la compra, he hecho la compra, hice el mandado, fui yo, pague todo, lo pague todo, pague yo todo, he pagado yo, lo he pagado yo, la he pagado yo, me encargue, he sacado, he llenado, me toco pagar, me gaste, me he gastado, he recargado, recargue, pedi, he pedido',
    'owes speaker': 'me debe, me deben, me debe a mi',
    'speaker owes': 'debo, le debo a, le debo, yo debo, yo le debo a, les debo a',
    'speaker gave':
      'he dado, di, le di a, he transferido, transferi, le transferi a, envie, le envie a, mande, le mande a, he enviado, le he enviado a, le hice un bizum a, hice un bizum a, bizum a, hice un bizum de, he hecho un bizum de, le pase a, pase, le he dado a, le he pasado a, le he hecho un bizum de, le hice un bizum de, le di, le mande, le envie, le he transferido a, le transferi, hice una transferencia de, le hice una transferencia de',
    'speaker repaid':
      'devolvi, le devolvi a, he devuelto, le he devuelto a, le devolvi, le pague a, le he pagado a, le pague la deuda a, salde con, salde mi deuda con, le regrese a, le regrese',
    speaker: 'yo, mi mismo, mi tarjeta, mi cuenta, conmigo, mi, me, a mi, nosotros dos, mi bolsillo',
    he: 'el mismo, ella, ellos, ellas',
    his: 'su, sus, suyo, suya',
    you: 'tu, usted, te, vosotros, ustedes',
    mine: 'mis, mio, mia',
    everyone:
      'todos, todas, nosotros, nosotras, el grupo, nos, entre todos, para todos, entre todas, todo el grupo, toda la casa, el piso, la casa, para el piso, para la casa, todo el mundo, todos juntos, cada quien, el equipo',
    others:
      'los demas, las demas, el resto del grupo, los otros, las otras, los otros dos, los otros tres, los dos restantes',
    outsider:
      'mi madre, mi padre, mis padres, mama, papa, jefe, mi jefe, empresa, la empresa, casero, jefa, novio, novia, mi novio, mi novia, hermano, hermana, abuela, abuelo, tio, tia, primo, prima, vecino, cliente, seguro, gobierno, mi vieja, mi viejo, marido, mujer, suegra, un amigo, una amiga, alguien',
    paid: 'pago, ha pagado, han pagado, pagaron, puso, pusieron, ha puesto, compro, compraron, ha comprado, gasto, ha gastado, adelanto, ha adelantado, pagado por, pagada por, pagados por, pagadas por, abono, cubrio, reservo, ha reservado, lleno, lleno el deposito, cargo, lo pago, la pago, los pago, las pago, lo puso, la puso, pagados, pagadas, pagado, pagada, saco, se encargo de, se encargo, hizo la compra, ha hecho la compra, recargo, pidio, ha pedido, lo ha pagado, la ha pagado, lo ha puesto, las ha pagado, los ha pagado, pago todo, lo pago todo, acaba de pagar, ya pago',
    got: 'trajo, fue, hizo, cogio, consiguio',
    owes: 'debe, deben, le debe a, debe a',
    gave: 'dio, ha dado, transfirio, mando, envio, paso, hizo un bizum de, ha transferido, le dio a, le mando a, le envio a, le transfirio a, le paso a, le hizo un bizum a, ha hecho un bizum de, ha enviado, ha pasado',
    repaid:
      'devolvio, ha devuelto, regreso, le devolvio a, le ha devuelto a, saldo su deuda con, reembolso, le pago a, ha pagado, pago, le ha pagado a',
    received: 'recibi, he recibido',
    lent: 'preste, le preste a, le he prestado a, he prestado',
    settling:
      'que me debia, que le debia, que debia, lo que me debia, lo que le debia, para saldar, para estar en paz, estamos en paz, en paz, de la deuda, mi deuda, su deuda, que me debe, que le debo, asi quedamos en paz, quedamos a mano, estamos a mano, ya estamos en paz, quedamos en paz, lo que debia, para quedar a mano, que tenia pendientes, pendientes',
    takes:
      'paga, pagan, pone, ponen, come, comio, tomo, solo paga, solo pone, solo tomo, solo comio, tuvo, pago yo, cuenta como, cuenta, cuenta por',
    was: 'fue, fueron, salio por, salio, salieron por, costo, costaron, ha costado, han costado, ha salido por, ha sido, han sido, salio a, salieron, han salido por, estaba, estaban',
    is: 'es, son, esta, estan, cuesta, cuestan',
    absent:
      'no estaba, no vino, no ha venido, no fue, no estuvo, no comio, no ceno, no bebio, no participa, no participo, no cuenta, no viene, no va, no entra, se quedo en casa, no estaban, no vinieron, no pudo venir, no tomo, no bebe, no come carne, no come, no se apunto, no se ha apuntado, falto, no estuvieron, no quiso, no asistio, no jugo, no se quedo, estaba fuera, estaba enfermo, estaba enferma, no ha ido, no paga, no comparte',
    split:
      'dividir, dividido, dividida, divididos, repartir, repartido, repartida, a medias, compartido, compartida, compartimos, lo dividimos, dividimos, se divide, se reparte, a repartir, a dividir, lo partimos, partimos, partido',
    with: 'con, junto con, junto a',
    for: 'para, por',
    between:
      'entre, solo entre, dividido entre, repartido entre, a dividir entre, a repartir entre, dividida entre, repartida entre, dividir entre, repartir entre, a medias con, a medias entre',
    except:
      'excepto, menos, salvo, sin, sin contar a, quitando a, sin contar con, todos menos, todos excepto, todos salvo, menos a, excluyendo a, exceptuando a, sin incluir a, para todos menos, entre todos menos, a excepcion de',
    not: 'no, nunca, ni, nadie, nada, tampoco',
    only: 'solo, solamente, nomas, nada mas, unicamente',
    and: 'y, e, mas, &',
    to: 'a, al',
    from: 'de, desde',
    by: 'pagado por, pagada por, pagados por, pagadas por, a cargo de, a cuenta de, lo pago, cortesia de',
    at: 'a las',
    on: 'el, en',
    card: 'tarjeta, cuenta, bolsillo, efectivo, en efectivo, con tarjeta, por bizum, bizum, por transferencia, paypal, con bizum, en metalico, cash',
    each: 'cada uno, cada una, por persona, por cabeza, c/u, cada cual, cada, por barba',
    rest: 'el resto, resto, lo demas, lo que queda',
    share: 'parte',
    equally:
      'a partes iguales, por igual, partes iguales, igual, mitad y mitad, en partes iguales, mitad mitad, equitativamente, al 50, a escote',
    both: 'ambos, los dos, las dos, ambas',
    fraction: 'la mitad, mitad, un cuarto, un tercio',
    times: 'doble, el doble, cuenta doble',
    more: 'mas que el resto, de mas, extra',
    less: 'de menos',
    tip: 'propina, iva, servicio, impuestos, envio, gastos de envio',
    discount: 'descuento, cupon, rebaja',
    minus: 'menos un',
    total: 'total, en total, en suma, son, por un total de, un total de, todo junto',
    occasion: 'cumple, cumpleanos, boda, regalo, despedida, aniversario',
    word: 'que, lo, del, la de, las de, los de, en el, en la, un par de, fui a, ya, ha, ido, para el, para la, para los, para las, por el, por la, por los, por las, del super, pues, se, nos ha, aqui, alli, como, este, esta vez, pero, asi que, donde, cuando fuimos, estos, estas, nuestro, nuestra, cual, al final, anoche que, unos, sobre, hasta',
    article: 'la, las, los, un, una, unos, unas, lo de',
    filler:
      'hola, oye, chicos, chicas, gente, porfa, por favor, gracias, jaja, jajaja, hoy, esta manana, esta tarde, esta noche, esta mediodia, al mediodia, ya esta, bueno, vale, pues bien, ok, acabo, gracias a todos, tio tia, muchachos, amigos, recien, ahorita, apunta, apuntad, anota, anoten, apuntame, buenas, familia, compas, tambien, todavia no apuntado, uff, ay, eh, listo',
    unit: 'personas, noches, dias, horas, minutos, km, kilos, kg, litros, entradas, billetes, boletos, cervezas, anos, semanas, meses, veces, botellas, cajas, bolsas, gente, cafes, grados, puntos, goles, h, hrs, min, pax, habitaciones, asientos, copas, raciones, pasos, paginas, amigos, ninos, adultos, metros, bocatas, tacos',
    title:
      'bus, linea, habitacion, puerta, piso, numero, mesa, asiento, vuelo, tren, calle, terminal, anden, sala, canal, talla, version, capitulo, temporada, autobus, metro, cuarto, edificio, casa, tienes, tengo, cumple, cumplo, faltan, quedan, a las, sobre las, hacia las, nivel, clase, tema, pagina, iphone',
    question:
      'quien, quienes, cuanto, cuanta, cuantos, cuantas, que tal, como va, cuando, donde esta, por que, cual es, alguien sabe, alguien puede, podeis, pueden, puedes, quien pago, no se, os parece, les parece, sabeis',
    plan: 'habria, habrian, hubiera, hubiese, haya, hubieran, tendriamos que, teniamos que, tendria que, toca pagar, falta pagar, queda por pagar, voy a, vamos a, va a, van a, vas a, manana, pasado manana, pagare, pagara, pagaremos, comprare, compraremos, comprara, sera, seran, costara, costaria, pagaria, deberia, deberiamos, habria que, hay que, quiero, queremos, quiere, quisiera, me gustaria, si, ojala, quizas, quiza, tal vez, a lo mejor, pienso, creo, creo que, supongo, puede que, podriamos, podria, podemos, apuesto, te apuesto, luego, despues pago, la semana que viene, la proxima semana, el proximo, la proxima, el mes que viene, imagino, necesito, necesitamos, tengo que, tenemos que, tiene que, daria, pediria, cuando cobre, reservaremos, pagamos luego, quedamos, quedar, vence, hagamos, compramos manana, estaria, serian, seria, pondre, pondra, me comprare, pensando en, pensamos',
    gift: 'invito yo, invita, invite yo, yo invito, invitaba, gratis, regalado, de regalo, me regalo, nos regalo, regalo de, fue un regalo, era un regalo, os invito, los invito, invitacion, no me debes nada, no me debeis nada, corre de mi cuenta, corre por mi cuenta, por mi cuenta, donacion, donado, donar, no hace falta que',
    logged:
      'apunte, ya apunte, anote, ya anote, registre, meti ya, ya meti, ya anadi, anadi, ya apuntado, ya esta apuntado, ya lo apunte, ya la apunte, ya lo puse, apuntado, registrado, ya esta, ya registrado, ya anotado, anotado, ya lo anote, ya esta en la app, sigue debiendo, todavia debe, todavia me debe, aun me debe, aun debe, duplicado',
    privately:
      'me compre, me he comprado, se compro, se ha comprado, para mi, solo para mi, para mi solo, para mi sola, personal, privado, no lo apuntes, no apuntes, no lo anotes, no anotes, no cuenta para, no lo metas, no dividir, no repartir, olvidalo, nada que ver, cosa mia, cosas mias, mio propio',
    order:
      'ignora, ignora tus, olvida, borra, elimina, sistema, instrucciones, reglas, regla, nueva regla, registra que, guarda que, anota que, apunta que, pon que, pretende, finge, administrador, admin, prompt, resetea, reinicia, cambia, bot, la deuda de, deuda es, saldo, confirma, ejecuta, escribe que, actua',
    income:
      'sueldo, salario, nomina, gane, gano, ganamos, premio, loteria, vendi, vendio, vendo, vendemos, devolucion, perdi, perdio, perdimos, encontre, encontro, me robaron, cobre, cobro, vendido, hemos ganado, hemos perdido, ahorre',
    price:
      'al mes, por mes, mensual, por noche, la noche, por hora, la hora, el kilo, el litro, el precio, precio, a partir de, desde solo, en oferta, oferta, antes costaba, costaba, valia, vale, valen, carisimo, que caro, que barato, subio a, ha subido, han subido, baja a, piden, pide, al ano, por dia, al dia, de segunda mano, cobran',
    vague:
      'tengo, tenemos, tiene, tienes, cree, segun, mas o menos, aproximadamente, unos, unas, casi, como unos, alrededor de, o, alguien, dice, dijo, dicen, dijeron, creia, me dijo, recuerdo, te acuerdas, os acordais, broma, es broma, mentira, por ejemplo, hace anos, hace tiempo, el ano pasado, alguno, al menos, cerca de, atencion',
    verb: 've, veo, ver, ir, vengo, llego, llega, llegamos, llegan, empieza, empieza a, empiezan, sale, salgo, salimos, corri, corre, corremos, juega, jugamos, trabajo, trabaja, vive, vivo, espera, espero, esperando, duermo, dormi, llama, llame, busca, buscando, miro, mira, mirad, encuentro, necesita, gusta, pesa, mide, tarda, abren, cierran, abre, cierra, quedan, queda, faltan, nacio, marco, metio, sacamos',
  },
  topics: [
    [
      'food',
      'cena, comida, almuerzo, desayuno, merienda, restaurante, bar, cerveza, cervezas, cana, vino, copa, copas, cafe, cafes, tapas, bocadillo, bocata, hamburguesa, tacos, taquitos, tortas, torta, paella, helado, postre, empanadas, asado, churros, pollo, bebida, menu, picoteo, canas, chelas, chela, birras, birra, sidra, gin tonic, marisco, mariscos, antojitos, quesadilla, arepas, ceviche, raciones, pinchos, pintxos, kebab, pescado, carne, cervecitas, chupitos, mezcal, tequila, cafecito, facturas, medialunas, parrilla, comidas, pastel, tarta, donuts, bocatas, sandwich, ensalada, sopa, arroz, tortilla, jamon, croquetas',
    ],
    [
      'groceries',
      'super, supermercado, compra, la compra, mercado, fruta, verdura, verduras, leche, huevos, pan, despensa, mandado, el mandado, fruteria, carniceria, panaderia, compra semanal, papel higienico, detergente, abarrotes, soriana, chedraui, oxxo, walmart, dia, alcampo, eroski, consum, feria, viveres, jumbo, coto, productos de limpieza',
    ],
    [
      'transport',
      'gasolina, nafta, bencina, diesel, combustible, tren, autobus, bus, billetes de tren, billetes de avion, peaje, peajes, estacionamiento, aparcamiento, metro, camion, coche de alquiler, alquiler del coche, alquiler de coche, ferry, barco, remis, didi, colectivo, parquimetro, caseta, casetas, billete de tren, billete de bus, billete de metro, cercanias, ave, grua, taxis, ubers, abono transporte, renta del coche, renta del carro',
    ],
    [
      'travel',
      'vuelo, vuelos, alojamiento, hospedaje, apartamento, avion, maleta, pension, posada, cabana, casa rural, el airbnb, hoteles',
    ],
    [
      'housing',
      'alquiler, renta, la renta, hipoteca, fianza, comunidad, piso, deposito, fontanero, plomero, electricista, arriendo, expensas',
    ],
    [
      'utilities',
      'luz, recibo de la luz, agua, gas, electricidad, factura, factura de la luz, recibo, telefono, movil, calefaccion, factura del agua, factura del gas, recibo del gas, recibo del agua, la luz, el agua, el gas, wifi, fibra',
    ],
    [
      'entertainment',
      'cine, concierto, entradas, teatro, boliche, bolos, museo, discoteca, partido, entradas del concierto, entradas del cine, futbol, padel, parque de atracciones, karaoke, karting, zoo, acuario, festival, billar, pelicula, entradas del partido',
    ],
    ['shopping', 'ropa, zapatos, muebles, lampara, camisetas, zapatillas, recuerdos'],
    [
      'health',
      'farmacia, medicinas, medicamentos, medico, dentista, veterinario, gimnasio, pastillas, crema solar, hospital',
    ],
    [
      null,
      'regalo, excursion, tour, fiesta, flores, entrada, boletos, billetes, boleto, billete, cosas, hielo, carbon, lena, pista, tienda, camping, cabana, barbacoa, botellon, globos, decoracion, sofa, mesa, silla, lavadora, nevera, bici, bicis, kayak, esqui, forfait, clases, curso, libros, libro, lavanderia, tintoreria, limpieza, cuenta, la cuenta, alquiler de bicis, alquiler de kayaks, multa, seguro, suscripcion, spa, herramientas, pintura, plantas, pilas, bombillas, menaje, sabanas, toallas, termas, lancha, guia, propinas, playa, salida, viaje, finde, fin de semana, alcohol, tabaco, juego, peluqueria, mascota, pienso, bombona',
    ],
  ],
  days: {
    yesterday: 'ayer, anoche, ayer por la noche, ayer por la tarde, ayer por la manana, ayer noche, ayer tarde',
    'day before yesterday': 'anteayer, antier, antes de ayer, hace dos dias',
    '3 days ago': 'hace tres dias',
    monday: 'lunes, el lunes, el lunes pasado',
    tuesday: 'martes, el martes, el martes pasado',
    wednesday: 'miercoles, el miercoles, el miercoles pasado',
    thursday: 'jueves, el jueves, el jueves pasado',
    friday: 'viernes, el viernes, el viernes pasado',
    saturday: 'sabado, el sabado, el sabado pasado',
    sunday: 'domingo, el domingo, el domingo pasado',
    january: 'enero',
    february: 'febrero',
    march: 'marzo',
    april: 'abril',
    may: 'mayo',
    june: 'junio',
    july: 'julio',
    august: 'agosto',
    september: 'septiembre',
    october: 'octubre',
    november: 'noviembre',
    december: 'diciembre',
    last: 'pasado, pasada',
  },
  counts: { 2: 'dos', 3: 'tres', 4: 'cuatro', 5: 'cinco', 6: 'seis', 7: 'siete', 8: 'ocho', 9: 'nueve', 10: 'diez' },
}
