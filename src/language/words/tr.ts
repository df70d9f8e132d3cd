import type { Words } from './words.js'

/** Turkish. */
export const tr: Words = {
  language: 'tr',
  operators: {
    paid: 'ödedi, ödediler, ödemiş, ödemişti, öder, ödüyor, ödedin, ödediniz, ödendi, ödeyen, ödemesini yaptı, ödeme yaptı, verdi hesabı, aldı, aldılar, almış, almıştı, alan, satın aldı, harcadı, harcadılar, harcamış, yatırdı, yatırdılar, karşıladı, karşıladılar, üstlendi, çekti, kartından çekti, çektirdi, cebinden verdi, kapattı hesabı, hesabı ödedi, hesabı kapattı, hesabı verdi, rezervasyon yaptı, ayarladı, ayırttı, kiraladı, kiraladılar, sipariş etti, sipariş verdi, söyledi, ısmarladı bize, koydu, koydular, bastı, bayıldı, doldurdu, depoyu doldurdu, alışveriş yaptı, alışverişi yaptı, market yaptı, peşin verdi, tuttu, getirdi, hallettim, halletti, toplam ödedi, bıraktı, yükledi, çekildi, kesildi, çıktı, geçti, hesaptan gitti, karttan gitti, kartından gitti, kartından geçti, hesabından gitti, ödemek, ödeme, aldığı, ödediği',
    iPaid:
      'ödedim, ben ödedim, ödemiştim, ödüyorum, öderim, aldım, ben aldım, almıştım, satın aldım, harcadım, ben harcadım, yatırdım, karşıladım, ben karşıladım, üstlendim, çektim, çektirdim, kartımdan çektim, cebimden verdim, hesabı ben ödedim, hesabı ödedim, hesabı kapattım, hesabı verdim, rezervasyon yaptım, ayarladım, ayırttım, kiraladım, sipariş ettim, sipariş verdim, koydum, ben koydum, bastım, bayıldım, doldurdum, depoyu doldurdum, alışveriş yaptım, alışverişi yaptım, market yaptım, tuttum, getirdim, hallettim, ben hallettim, bıraktım, yükledim, ödeme yaptım, ödemesini yaptım, benden çıktı, benden gitti, bende, kartımdan gitti, kartımdan çekildi, fiş bende, benim karttan, benden çekildi, hesabımdan gitti, hesabımdan çekildi, kartımdan geçti, benim hesaptan, hesaptan gitti benim, ödediğim, aldığım',
    wePaid:
      'ödedik, biz ödedik, aldık, biz aldık, satın aldık, harcadık, yatırdık, karşıladık, kiraladık, sipariş ettik, sipariş verdik, söyledik, tuttuk, doldurduk, alışveriş yaptık, market yaptık, ayarladık, koyduk, rezervasyon yaptık, hesabı ödedik',
    owes: 'borçlu, borcu var, borcu, borçları, borç, borçlular, borçlusun, borçlandı, borcun var, borcun, bana borçlu, bana borcu var, vermesi lazım, verecek, verecekli, alacağım var, alacağım, alacaklıyım, alacaklı, alacağı var, alacağı',
    iOwe: 'borçluyum, borcum var, borcum, ona borçluyum, sana borçluyum, borçlandım, vereceğim var, verecek, borcum kaldı',
    gave: 'verdi, verdiler, vermiş, verir, verdin, gönderdi, gönderdiler, göndermiş, yolladı, yolladılar, yollamış, attı, attılar, atmış, havale etti, havale yaptı, havale, eft yaptı, eft attı, eft, fast yaptı, fast attı, transfer etti, transfer yaptı, yatırdı hesabıma, hesabıma yatırdı, aktardı, iletti, uzattı, elden verdi, papara attı, papara yaptı, iban attı, para attı, para gönderdi, para yolladı, geçirdi, göndermek, yollamak',
    iGave:
      'verdim, ben verdim, gönderdim, ben gönderdim, yolladım, ben yolladım, attım, ben attım, havale ettim, havale yaptım, eft yaptım, eft attım, fast yaptım, fast attım, transfer ettim, transfer yaptım, aktardım, hesabına yatırdım, elden verdim, papara attım, papara yaptım, para attım, para gönderdim, para yolladım, ilettim',
    gaveBack:
      'geri verdi, geri ödedi, geri gönderdi, geri yolladı, geri attı, iade etti, iade, geri, borcunu ödedi, borcunu kapattı, borcunu verdi, bana ödedi, hesaplaştık, ödeştik, ödeşti, ödeşmiş olduk, helalleştik, kapattı, sıfırladı, sıfırladık, borcu kapattı, hesabı kapattık, hesap kapandı, borç kapandı, parasını verdi, geri aldım, borcum kapandı, borcu kapandı, borcumu, borcunu',
    iGaveBack:
      'geri verdim, geri ödedim, geri gönderdim, geri yolladım, geri attım, iade ettim, borcumu ödedim, borcumu kapattım, borcumu verdim, kapattım, ona ödedim, sana ödedim, parasını verdim, paranı attım, paranı gönderdim, sıfırladım',
    received:
      'aldım ondan, geldi, para geldi, hesabıma geldi, hesabıma geçti, bana verdi, bana attı, bana gönderdi, bana yolladı, bana havale etti, bana eft yaptı, bana geldi, tahsil ettim, tahsil etti, ulaştı, teslim aldım',
    lent: 'borç verdi, borç verdim, borç aldı, borç aldım, ödünç verdi, ödünç verdim, ödünç aldı, ödünç aldım, ödünç, borç verdik, borç olarak, emanet verdi',
    split:
      'böl, bölelim, bölüyoruz, bölüşelim, bölüştük, bölüşülecek, bölüşüyoruz, bölün, bölünecek, bölündü, bölünsün, bölünüyor, böldük, böler misin, bölünür, paylaş, paylaşalım, paylaştık, paylaşıyoruz, paylaşılacak, paylaştır, paylaştıralım, ayıralım, kırışalım, kırıştık, kırışırız, kırışıyoruz, pay edelim, pay ettik, ortak, ortaklaşa, ortaktan, alman usulü, hesabı bölelim, üçe böl, dörde böl, ikiye böl, beşe böl, üçe bölelim, ikiye bölelim, dörde bölelim, beşe bölelim, altıya bölelim, üçe bölündü, bölüştürelim, bölüştür',
    with: 'ile, birlikte, beraber, ilen, dahil, dâhil, ben dahil, benimle, ile birlikte, ile beraber, yanında, hep beraber',
    for: 'için, adına, icin, yerine, diye',
    between: 'arasında, aramızda, kendi aramızda, aralarında, arasinda',
    except:
      'hariç, haric, dışında, olmadan, saymadan, saymazsak, katmadan, hariç tut, hariç herkes, dışındaki, dışındakiler, haricinde, çıkar, katılmadan, olmaksızın, bensiz, onsuz, sensiz',
    not: 'değil, yok, hayır, hiç, hiçbir, hiçbir şey, hiç kimse, kimse, asla, ne de, degil, yoktu, olmadı, deil',
    only: 'sadece, yalnızca, yalnız, sırf, bir tek, tek, anca, ancak, salt',
    and: 've, ile, de, da, ayrıca, bir de, birde, hem, artı',
    or: 'veya, ya da, yada, veyahut',
    to: 'bana, sana, ona, bize, size, onlara, kendime',
    from: 'benden, senden, ondan, bizden, sizden, onlardan, tarafından gelen',
    by: 'tarafından, üzerinden, hesabından, kartından, cebinden, kartımla, kartıyla',
    card: 'kart, kartla, kartım, kartımdan, kartımla, kartından, kartıyla, kredi kartı, kredi kartım, kredi kartımdan, kredi kartıyla, banka kartı, nakit, nakitten, peşin, elden, hesap, hesabım, hesabımdan, cüzdan, cep, cebim, cebimden, visa, mastercard, papara, paypal, troy, bonus, maximum, havaleyle, temassız, yemek kartı, ticket, multinet, sodexo',
    each: 'her biri, her birimiz, her birine, herbiri, herbirimiz, kişi başı, kişi başına, kişibaşı, kişi başi, adam başı, kafa başı, kelle başı, başına, tanesi, her kişi, herkes kendi, adet, kişi basi, pp, /kişi, /kisi, her çift, bilet başı, er, ar, şer, şar, birer, ikişer, üçer, dörder, beşer, onar, yirmişer, otuzar, kırkar, ellişer, altmışar, yetmişer, seksener, doksanar, yüzer, biner',
    half: 'yarı, yarısı, yarısını, yarım, yarıya, yarısına, buçuk, yarı fiyatına',
    third: 'üçte bir, üçte biri, üçte birini, üçte iki, üçte ikisi, üçte ikisini',
    quarter: 'çeyrek, çeyreği, dörtte bir, dörtte biri, dörtte birini, dörtte üç, dörtte üçü',
    rest: 'kalan, kalanı, kalanını, gerisi, gerisini, geri kalan, geri kalanı, geri kalanını, üstü, üstünü, artan, fark, farkı, diğer yarısı, öbür yarısı',
    double: 'iki kat, iki katı, çift, iki pay, iki kişilik, iki hisse, iki misli, double, iki defa, iki kere',
    triple: 'üç kat, üç katı, üç pay, üç kişilik, üç hisse, üç misli',
    equally:
      'eşit, eşit olarak, eşit şekilde, eşitçe, yarı yarıya, yarıyarıya, yarı yarı, fifti fifti, fifty fifty, 50/50, yüzde elli, aynı, aynı miktarda, eşit pay, kardeş payı, kardeşçe, alman usulü',
    share: 'pay, payı, payım, payını, payımı, hisse, hissesi, parça, porsiyon, bölüm',
    tip: 'bahşiş, bahsis, servis, servis ücreti, kuver, vergi, kdv, ötv, kargo, kargo ücreti, teslimat, getirme, komisyon, ücret, hizmet bedeli, hizmet ücreti, depozito, kapora, otv, aidat farkı',
    discount: 'indirim, indirimi, indirimli, kupon, kampanya, kampanyalı, puan, para puan, çek, promosyon, iskonto',
    more: 'fazla, daha fazla, fazladan, ekstra, fazlası',
    less: 'eksik, daha az, az, eksiği, eksiğine',
    plus: 'artı, ek olarak, üstüne, ilave, ekle, ilaveten, daha, bir de, fazladan',
    minus: 'eksi, çıkar, düş, düşelim, çıkarsak, çıkınca',
    total:
      'toplam, toplamda, toplamı, hepsi, topu, tutar, tutarı, tuttu, tutmuş, tutuyor, yekun, total, hepsi toplam, toplam tutar, hesap, fatura, fiyat, fiyatı, topluca, geldi hesap, hesap geldi, tane toplam, ederi, oldu, etti, ediyor, eder',
    correction:
      'pardon, kusura bakma, kusura bakmayın, yani, daha doğrusu, düzeltme, düzeltiyorum, yanlış, yanlış yazdım, yanlış yazmışım, yok pardon, yok dur, dur, aslında, özür, demek istedim, demek istediğim, hata, yanlışlıkla, yok yok, ya pardon, değil de, bir dakika, af edersin, tüh',
    absent:
      'yoktu, yoktular, gelmedi, gelmediler, gelmiyor, gelmeyecek, gelemedi, katılmadı, katılmıyor, katılmayacak, yemedi, yemedik, yemediler, yemiyor, yemez, içmedi, içmediler, içmiyor, içmez, içki içmiyor, dahil değil, dahil olmadı, saymayın, sayılmaz, hariç tutalım, almadı, istemedi, oynamadı, ödemesin, ödemeyecek, ödemiyor, kaçtı, ekti, ekti bizi, evde kaldı, hastaydı, hasta, erken çıktı, erken gitti, erken ayrıldı, gitmişti, binmedi, kullanmadı, kalmadı, kaçırdı, burada değildi, orada değildi, yoktun',
    treat:
      'ısmarladım, ısmarlıyorum, ısmarladı, ısmarlar, ısmarlarım, benden, bu benden, benden olsun, benden size, hepinize benden, ikramım, ikram, ikram ettim, ikram etti, hediyem, hediye ettim, hediye etti, bedava, beleş, ücretsiz, şirketten, müesseseden, geri ödemene gerek yok, gerek yok, ödemenize gerek yok, borç değil, canınız sağolsun, helal olsun',
    question:
      'kim, kime, kimin, kimden, kimler, ne, neyi, ne kadar, kaç, kaça, kaç para, nasıl, ne zaman, nerede, neden, niye, niçin, hangi, hangisi, mi, mı, mu, mü, mısın, misin, musun, müsün, miyim, mıyım, misiniz, mısınız, miyiz, mıyız, biri var mı, var mı, acaba',
    plan: 'ödeyeceğim, ödeyecek, ödeyeceğiz, ödiycem, ödicem, öderiz, alacağım, alacağız, alacak, alıcam, alırım, alırız, atacağım, atıcam, atarım, gönderirim, göndericem, göndereceğim, yollarım, vereceğim, vericem, veririm, istiyorum, istiyoruz, istiyor, isterim, lazım, gerek, gerekiyor, gerekli, yapalım, alalım, gidelim, edelim, tutalım, planlıyorum, planlıyoruz, düşünüyorum, düşünüyoruz, eğer, yarın, sonra, daha sonra, birazdan, yakında, haftaya, gelecek hafta, önümüzdeki hafta, belki, tutacak, olacak, tutar herhalde, olur, ödesin, alsın, yapacağız, gideceğiz, ödeyelim, meliyiz, ödemeliyiz, ödemem lazım, almamız lazım, öderim sonra, toplarız, toplayalım',
    logged:
      'zaten, çoktan, yazdım, yazıldı, yazmıştım, ekledim, eklendi, eklemiştim, kaydettim, kaydedildi, girdim, girildi, işledim, işlendi, zaten yazdım, zaten ekledim, zaten ödendi, zaten bölüştük, not ettim',
    order:
      'geri al, iptal, iptal et, sil, silin, siler misin, kaldır, hatırlat, hatırlatır mısın, hatırlatın, göster, gösterir misin, listele, liste, değiştir, değiştirir misin, düzelt, düzenle, ayarla, yap şunu, yok say, görmezden gel, unut, dışa aktar, dışarı aktar, hesapla, hesaplaşalım, ödeşelim, bakiye, bakiyeler, durum, bütçe, yardım, yardım et, özet',
    outsider:
      'annem, babam, anne, baba, ailem, annemler, amcam, dayım, teyzem, halam, anneannem, babaannem, dedem, kuzenim, abim, ablam, kardeşim, karım, kocam, eşim, sevgilim, patron, müdür, şirket, şirketim, iş yeri, ofis, ev sahibi, sigorta, banka, devlet, müşteri, biri, birisi, komşu, kayınvalidem, kayınpederim, bir arkadaş, bir arkadaşım',
    vague:
      'yaklaşık, yaklaşık olarak, aşağı yukarı, takriben, civarı, civarında, civarinda, gibi, filan, falan, küsur, neredeyse, nerdeyse, hemen hemen, tahminen, tahmini, sanırım, galiba, herhalde, belki, bi, üç aşağı beş yukarı, kadar, birkaç, bir kaç, +/-, gibi bir şey',
  },
  auxiliaries: { speaker: '', we: '', other: '' },
  people: {
    speaker: 'ben, bana, beni, bende, benden, benimle, kendim, kendime, kendimi, bn, şahsım',
    mine: 'benim, benimki, kendi',
    he: 'o, ona, onu, onda, ondan, onunla, onlar, onlara, onları, onlardan, onlarla, kendisi, kendisine, bu, kendileri',
    his: 'onun, onların, onunki, onlarınki',
    you: 'sen, sana, seni, sende, senden, seninle, senin, seninki, siz, size, sizi, sizden, sizinle, sizin, sn, abi sen',
    everyone:
      'herkes, herkese, herkesi, herkesten, herkesle, herkesin, hepimiz, hepimize, hepimizi, hepimizden, hepimizin, hepiniz, hepinize, hepsine, biz, bize, bizi, bizden, bizimle, bizim, biz hepimiz, bütün grup, tüm grup, tüm ekip, ekip, ekibe, tayfa, bütün tayfa, grup, gruba, grupça, ailece, aile, ev halkı, eve, topluca, milletçe, cümbür cemaat, hep birlikte, hep beraber, cümleten, her birimiz, tayfaya, gençler',
    others:
      'diğerleri, diğerlerine, diğerlerini, diğerlerinin, diğerleriyle, ötekiler, öbürleri, geri kalanlar, kalanlar, kalanlara, başkaları, diğer herkes, diğer arkadaşlar, gerisi herkes, öbürleriyle, kalan kişiler, geri kalan herkes',
    both: 'ikimiz, ikimize, ikimizin, ikimizi, ikiniz, ikisi, ikisine, ikisinin, ikisini, ikimiz de, her ikimiz, her ikisi, iki kişi, ikimizden, ikimiz için, bizim ikimiz',
    some: 'kızlar, kızlara, kızların, kızlarla, erkekler, erkeklere, erkeklerin, oğlanlar, çocuklar, çocuklara, çocukların, beyler, bayanlar, hanımlar, çift, çiftler, bazıları, bazılarımız, kimileri, ebeveynler, anne babalar, büyükler, küçükler, bekarlar',
  },
  numbers: {
    small:
      'sıfır bir/bi iki/çift üç/uc dört/dort beş/bes altı/alti yedi sekiz dokuz on onbir oniki/düzine onüç ondört onbeş onaltı onyedi onsekiz ondokuz',
    tens: 'yirmi otuz kırk elli altmış yetmiş seksen doksan',
    named: {
      0.5: 'buçuk, yarım, bucuk, buçuğu',
      5: 'beşlik, beşer',
      10: 'onluk, onar',
      20: 'yirmilik, yirmişer',
      30: 'otuzar',
      40: 'kırkar',
      50: 'ellilik, ellişer',
      60: 'altmışar',
      70: 'yetmişer',
      80: 'seksener',
      90: 'doksanar',
      200: 'ikiyüzlük',
    },
    times: { 100: 'yüz, yuz, yüzlük, yüzer', 1000: 'bin, biner', 1000000: 'milyon', 1000000000: 'milyar' },
    joint: '',
    scales: { 2: 'kağıt', 3: 'bin binlik', 6: 'milyon' },
    percent: 'yüzde, pct',
    people:
      'kişi, kişiye, kişiyiz, kişiydik, kişilik, kişinin, adam, arkadaş, arkadaşız, kişiyle, misafir, yetişkin, çocuk, kişilerin, kafadar, dostuz, çift, kafa, kisi, kisiyiz, kisiye',
    things:
      'gece, gecelik, gün, günlük, gun, saat, saatlik, dakika, dk, hafta, haftalık, ay, aylık, yıl, sene, km, kilometre, kilo, kg, gr, gram, g, litre, lt, l, ml, bilet, biletin, bira, biralar, şişe, kutu, paket, koli, poşet, çuval, oda, koltuk, yer, kere, kez, defa, adet, tane, tur, pizza, kahve, çay, bardak, kadeh, porsiyon, tabak, yıldız, kat, parça, gb, derece, metre, m, taksit, yatak, dilim, sayfa, döner, lahmacun, simit, dürüm, ekmek, yumurta, rulo, kadehi, tost',
    places:
      'saat, oda, otobüs, hat, kapı, daire, numara, no, peron, terminal, koltuk, sıra, masa, kat, sayfa, sezon, bölüm, çıkış, yol, sürüm, versiyon, rota, otoyol, iphone, tren, metro, metrobüs, tramvay, uçuş, ev, blok, sokak, cadde, cad, sok, bina, apartman, beden, sipariş, fatura, salon, sınıf, ps, gişe',
    oclock: 'am, pm, sularında',
    currencies: {
      try: 'tl, lira, liralık, liraya, lirayı, liradan, liranın, liralar, lirası, lirasını, liram, liramı, türk lirası, papel, kaat, tele',
      euro: 'euro, avro, öro, euroya, euroyu, euroluk, euromu, euros, avroya, yuro, eurodan',
      dollar: 'dolar, dolara, doları, dolarlık, dolarlar, dolardan, yeşil',
      pound: 'sterlin, sterline, pound',
      peso: 'peso',
      franc: 'frank, franka',
      krona: 'kron, krona, kronluk',
      dinar: 'dinar, dinara',
      dirham: 'dirhem, dirhemi',
      rupee: 'rupi',
      rub: 'ruble, rubleye',
      gel: 'lari, lariye',
      azn: 'manat, manata',
      group: 'mangır, kağıt, papel',
    },
  },
  days: {
    today:
      'bugün, bugun, bu sabah, bu akşam, bu gece, bu öğlen, bu öğle, bugünkü, bu aksam, demin, az önce, şimdi, biraz önce, şimdilik, sabahki, akşamki, bu sabahki',
    yesterday: 'dün, dun, dün akşam, dün gece, dün sabah, dün öğlen, dünkü, dün aksam, dünkünün, geçen gece, dunku',
    beforeYesterday:
      'evvelsi gün, önceki gün, evvelki gün, dünden önceki gün, evvelsi akşam, önceki akşam, evvelsi gece',
    tomorrow: 'yarın, yarın sabah, yarın akşam, yarınki',
    afterTomorrow: 'öbür gün, yarından sonra, öbürsü gün, ertesi gün',
    last: 'geçen, geçtiğimiz, son, gecen, bir önceki',
    next: 'gelecek, önümüzdeki, haftaya',
    ago: 'önce, evvel, once',
    day: 'gün, gun, gece',
    week: 'hafta',
    onDay: 'ayın',
    ofMonth: '',
    weekdays: 'pzt sal çrş/çar per/prş cum cmt/cts paz/pzr',
  },
}
