import type { LanguageWords } from './lexicon.js'

/** Turkish, as far as it is certain. */
export const turkish: LanguageWords = {
  language: 'tr',
  verbMeansSpeaker: false,
  phrases: {
    'speaker paid':
      'odedim, ben odedim, aldım, ben aldım, harcadım, ben harcadım, verdim, ödemeyi yaptım, odemeyi ben yaptım, ben verdim, hesabı ödedim, hesabı ben ödedim, karşıladım, ben karşıladım, yatırdım, ben yatırdım, hallettim, ben hallettim, doldurdum, ısmarladım hepimize, sipariş ettim, rezervasyon yaptım, benden çıktı, cebimden ödedim, ben ödedim hepsini',
    'speaker owes': 'borcum var, borçluyum, lira borcum var',
    'speaker repaid':
      'borcumu ödedim, geri ödedim, geri verdim, iade ettim, geri yolladım, borcumu verdim, borcumu kapattım',
    'speaker gave': 'gonderdim, yolladım, havale ettim, attım, eft yaptım, havale yaptım, iban attım',
    speaker: 'ben, bana, benim kartımla, benim kartımdan, kendi kartımla, beni, benimle, kartımla',
    mine: 'benim',
    he: 'o',
    his: 'onun, ona, onu',
    you: 'sen, sana, senin, siz, size',
    everyone:
      'herkes, hepimiz, biz, herkese, hepimize, bize, hepimiz için, herkes için, hepimizin, bizim, grup, ev için, evin',
    others: 'diğerleri, ötekiler, geri kalanlar, digerlerine',
    outsider:
      'annem, babam, patron, şirket, ev sahibi, kardeşim, ablam, abim, teyzem, amcam, arkadaşım, sevgilim, kuzenim, dayım, eşim, müdür, birisi, komşu, annesi, babası, dedem',
    paid: 'odedi, aldı, harcadı, verdi, karşıladı, yatırdı, hesabı ödedi, halletti, odemeyi yaptı, doldurdu, satın aldı, sipariş etti, rezervasyon yaptı, ödemiş, almış, ödediler, aldılar',
    repaid:
      'geri ödedi, geri verdi, iade etti, borcunu ödedi, geri yolladı, geri gönderdi, borcunu kapattı, borcunu verdi',
    gave: 'gonderdi, yolladı, havale etti, attı, eft yaptı, havale yaptı',
    owes: 'borcu var, borçlu',
    settling: 'odeştik, artık ödeştik, hesap kapandı, borç, borcu',
    was: 'tuttu, geldi, oldu, idi, tutmuş, etti',
    is: 'var, tutuyor',
    absent:
      'hariç, hariçti, dışında, haric, yoktu, gelmedi, katılmadı, yemedi, içmedi, dahil değil, bizimle değildi, orada değildi, gelemedi, hastaydı, hariç tut, katılmıyor, gelmemişti, yok',
    split: 'bölüşelim, paylaşalım, bölüşüldü, bölelim, paylaştık, bölüştük, paylaşılacak, bölünecek, bölüşülecek',
    with: 'ile, birlikte, beraber',
    for: 'için',
    between: 'arasında, aramızda',
    except: 'dışında herkes, hariç herkes',
    not: 'değil, hiç, kimse, hayır, asla, degil',
    only: 'sadece, yalnızca, sırf',
    and: 've, ile birlikte',
    card: 'kart, kartla, nakit, hesap, banka, cüzdan, havaleyle, iban, papara, nakit olarak',
    each: 'kişi başı, adam başı, her biri, herbiri, kişi başına, tanesi',
    rest: 'kalanı, geri kalanı, kalan',
    equally: 'esit, eşit olarak, yarı yarıya, ortak, eşit bölüşelim, eşit şekilde',
    total: 'toplam, toplamda, hepsi, tamamı',
    tip: 'bahşiş, kdv, servis, kargo',
    discount: 'indirim',
    occasion: 'dogum günü, düğün, hediye, doğum gününe, doğum günü hediyesi',
    word: 'de, da, ki, bu, şu, bir, oradan, için de, diye, sonra, önce, ama, çok, daha, en, kadar, gibi, üzerinden, parası, ücreti, parasını, ücretini, bedeli, hesabı, hesap, o zaman, şimdi, evde, faturası, faturasını, giderken, dönerken, marketten, markete, den, dan',
    filler:
      'selam, merhaba, arkadaşlar, lütfen, teşekkürler, bugün, bu sabah, bu akşam, az önce, haha, tamam, millet, gençler, kanka, yazın, not, eklermisin, ekle, şimdi ben, demin, sağolun, evet, abi, hocam',
    unit: 'kişi, gece, gün, saat, dakika, dk, km, kg, kilo, litre, bilet, bira, yıl, yaş, hafta, ay, kere, kez, şişe, paket, tane, adet, derece, puan, gol, sayfa, metre, oda, kutu, yaşında, yasindayim, kişilik',
    title:
      'otobus, hat, oda, kapı, numara, no, peron, koltuk, masa, kat, sayfa, bölüm, sezon, tren, uçuş, sokak, daire, saat, blok, sınıf, kanal, seviye, hattı',
    question:
      'kim, ne kadar, kaç, ne zaman, nerede, neden, niye, nasıl, hangi, mi, mı, mu, mü, kaca, kimden, kime, misiniz, mısınız, var mı, ödedi mi, kimin',
    plan: 'yarin, öderim, alırım, ödeyeceğim, ödeyecek, ödeyeceğiz, alacağım, alacağız, alacak, olacak, lazım, gerek, gerekiyor, istiyorum, istiyoruz, eğer, belki, galiba, herhalde, umarım, gelecek, haftaya, sonraki, gidelim, alalım, gideceğiz, buluşalım, buluşuyoruz, gönderirim, göndereceğim, veririm, vereceğim, bahse, verirdim, planlıyoruz, düşünüyorum, ödeyelim, yapalım, olsa, versem, keşke',
    gift: 'ısmarladı, ısmarladım, ısmarlıyorum, benden olsun, benden, ikram, ikramımız, bedava, ücretsiz, hediye etti, hediye aldı, hediyem, bağış',
    logged: 'zaten yazdım, zaten ekledim, yazıldı, eklendi, zaten, ekledim bile, kaydedildi, hala borcu var, hala',
    privately: 'kendime, kendim için, benim için, kişisel, yazma, ekleme, bölme, paylaşma, özel, sadece bana',
    order:
      'sistem, kuralları, kural, yeni kural, yok say, unut, sil, talimat, talimatları, kaydet, yönetici, admin, sıfırla, değiştir, bot, bakiye, prompt, ignore, yaz ki, onayla, gormezden gel, görmezden',
    income:
      'maas, maaş, ikramiye, kazandı, kazandım, piyango, sattım, sattı, satıyorum, buldum, buldu, iade geldi, kaybettim, kaybetti, çalındı, burs, kazandık, kaybettik, harçlık',
    price:
      'aylık, ayda, gecelik, geceliği, saatlik, kilosu, litresi, fiyat, fiyatı, fiyatlar, indirimde, eskiden, pahalı, ucuz, zam, olmuş, artmış, istiyorlar, günlük, yıllık, satılık, kiralık, başlıyor',
    vague:
      'yaklasik, yaklaşık, civarı, neredeyse, falan, filan, veya, ya da, biri, dedi, diyor, demiş, şaka, mesela, örneğin, geçen yıl, geçen sene, yıllar önce, en az, hatırlıyor, sanırım, gibi bir şey, bence',
    verb: 'goruruz, görüşürüz, gidiyorum, gidiyor, geliyorum, geliyor, başlıyor, bitiyor, koştum, koştu, oynadık, oynuyoruz, çalışıyorum, oturuyor, bekliyorum, bekliyoruz, uyudum, arıyorum, bak, izledik, ağırlığı, sürüyor, açılıyor, kapanıyor, gecikti, kalkıyor, doğdu, attık, okudum, vardı',
  },
  topics: [
    [
      'food',
      'yemek, yemeğe, yemeği, akşam yemeği, akşam yemeğine, akşam yemeğini, öğle yemeği, öğle yemeğine, kahvaltı, kahvaltıya, kahvaltıyı, restoran, restoranda, restorana, kafe, kafede, kahve, kahveler, kahveleri, kahveye, çay, çaylar, bira, biralar, biralara, biraları, pizza, pizzaya, pizzayı, pizzalar, döner, dönere, kebap, kebaba, lahmacun, lahmacuna, tatlı, tatlıya, dondurma, baklava, meyhane, meyhanede, rakı, balık, balığa, burger, hamburger, içecek, içecekler, pide, börek, simit, köfte, mantı, yemeksepeti, getir yemek, mangal, hesaba',
    ],
    [
      'groceries',
      'market, markete, marketten, market alışverişi, market alışverişine, alışveriş, alışverişi, bakkal, manav, ekmek, süt, yumurta, migros, bim, şok, a101, pazar alışverişi, pazara, meyve, sebze, tuvalet kağıdı, deterjan, kasap, carrefour, getir',
    ],
    [
      'transport',
      'taksi, taksiye, taksiyi, benzin, benzine, benzini, mazot, otobüs bileti, otobüs biletleri, tren bileti, metro, otopark, otoparka, vapur, feribot, dolmuş, araç kiralama, araba kiralama, köprü geçişi, hgs, uber, bilet otobüs, marmaray, yakıt',
    ],
    [
      'travel',
      'otel, otele, oteli, uçak, uçak bileti, uçak biletleri, uçak biletini, hostel, pansiyon, konaklama, airbnb, bungalov, otel parası',
    ],
    ['housing', 'kira, kirayı, kiraya, depozito, aidat, aidatı, tesisatçı, temizlikçi, emlakçı'],
    [
      'utilities',
      'elektrik, elektrik faturası, elektrik faturasını, su faturası, su faturasını, doğalgaz, doğalgaz faturası, doğalgaz faturasını, internet, internet faturası, internet faturasını, fatura, faturayı, faturalar, telefon faturası',
    ],
    [
      'entertainment',
      'sinema, sinemaya, sinema bileti, sinema biletleri, sinema biletlerini, konser, konsere, konser bileti, konser biletleri, konser biletlerini, tiyatro, tiyatroya, tiyatro biletleri, bowling, bowlinge, müze, müzeye, maç, maç bileti, maç biletleri, halı saha, halı sahaya, halısaha, karaoke, lunapark, netflix, film, bilardo, konser biletine',
    ],
    ['shopping', 'kıyafet, ayakkabı, mobilya, trendyol, hepsiburada'],
    ['health', 'eczane, eczaneye, ilaç, ilaçlar, ilaçları, doktor, dişçi, veteriner, spor salonu'],
    [
      null,
      'bilet, biletler, biletleri, bilete, hediye, tur, turu, tura, tekne turu, tekne turuna, kamp, çadır, çiçek, parti, kömür, eşya, malzeme, malzemeler, malzemeleri, kitap, giriş, giriş ücreti, müze girişi, kanepe, koltuk takımı, süs, balon, pasta, gezi, tatil, havuz, plaj, şezlong, kuaför, sigorta, abonelik, ceza, park cezası, kurs, kayak, tekne',
    ],
  ],
  days: {
    yesterday: 'dun, dün, dün akşam, dün gece, dün sabah, dünkü',
    'day before yesterday': 'evvelsi gün, önceki gün',
    monday: 'pazartesi, pazartesi günü',
    tuesday: 'salı, salı günü',
    wednesday: 'çarşamba, çarşamba günü',
    thursday: 'perşembe, perşembe günü',
    friday: 'cuma, cuma günü',
    saturday: 'cumartesi, cumartesi günü',
    sunday: 'pazar günü',
  },
  counts: { 2: 'iki, ikimiz', 3: 'üç, üçümüz', 4: 'dört, dördümüz', 5: 'beş' },
}
