import type { LanguageWords } from './lexicon.js'

/** Indonesian, as far as it is certain. */
export const indonesian: LanguageWords = {
  language: 'id',
  verbMeansSpeaker: true,
  phrases: {
    speaker: 'aku, gue, gw, gua, saya, ane, ak, gwe, sy, kartu gue, kartu aku',
    he: 'dia, mereka, doi',
    you: 'kamu, lu, lo, elo, kalian, loe, anda',
    everyone:
      'semua, semuanya, kita, kami, kita semua, buat semua, buat kita, rame-rame, bareng-bareng, bareng, bersama, buat bareng, satu grup, anak kos, buat anak-anak, untuk semua, semua orang, bertiga, berempat, buat rumah, kita-kita',
    others: 'yang lain, sisanya yang lain, lainnya',
    outsider:
      'ibu, bapak, mama, papa, nyokap, bokap, bos, kantor, perusahaan, ibu kos, bapak kos, pacar, kakak, adik, om, tante, teman, temen, tetangga, nenek, kakek, sepupu, suami, istri, mas, klien, seseorang, abang gue',
    paid: 'bayar, bayarin, udah bayar, sudah bayar, dah bayar, yg bayar, yang bayar, membayar, beli, beliin, udah beli, sudah beli, membeli, nalangin, talangin, habis, keluar, nombok, traktir semua dulu, bayar dulu, bayarin dulu, udah bayarin, sudah bayarin, isi bensin, pesan, pesen, dibayar, belanja, abis bayar, baru bayar, baru beli, barusan bayar, barusan beli, habisin, ngeluarin, dibayarin, booking, isi, yg bayarin, yang bayarin, bayar semua, udah isi, sewa, checkout',
    gave: 'transfer, tf, kirim, ngasih, kasih, transferin, kasi, udah transfer, sudah transfer, udah tf, udah kirim, ngirim, nransfer, ngetransfer, udah kasih',
    repaid:
      'balikin, udah balikin, sudah balikin, kembaliin, mengembalikan, ganti, gantiin, bayar balik, bayar utang, bayar hutang, lunasin utang, ngembaliin, udah bayar balik, udah ganti, lunasin, melunasi, bayar lagi',
    owes: 'utang, hutang, ngutang, ngutang ke, berutang, punya utang, ada utang',
    settling:
      'buat lunasin, buat ngelunasin, lunas, udah lunas, impas, sudah impas, udah impas, utangnya, hutangnya, buat bayar utang, buat bayar hutang, buat melunasi, bayar utangnya, untuk melunasi, ngelunasin, kita impas, buat ganti yang kemarin',
    was: 'jadi, jadinya, totalnya jadi, kena',
    is: 'adalah, ada, itu',
    absent:
      'gak ikut, ga ikut, nggak ikut, ngga ikut, tidak ikut, gk ikut, gak makan, ga makan, nggak makan, tidak makan, gak ada, gak dateng, ga dateng, nggak dateng, tidak datang, gak minum, ga minum, gak datang, ga datang, engga ikut, enggak ikut, tdk ikut, absen, ga hadir, tidak hadir, gak nginep, ga masuk hitungan, ga kena, gak dihitung, ga dihitung',
    split: 'patungan, bagi, bagi rata, dibagi, dibagi rata, split, urunan, bagi-bagi, dibagi bagi',
    with: 'sama, dengan, dgn, ama, bareng sama, bersama dengan',
    for: 'buat, untuk, utk, bwt',
    between: 'antara, patungan antara, patungan, dibagi antara, patungan sama, bagi dua sama, urunan',
    except: 'kecuali, tanpa, selain, semua kecuali, minus, kecuali si',
    not: 'gak, ga, nggak, ngga, tidak, bukan, jangan, belum, blm, gk, tdk, engga, enggak, tak',
    only: 'aja, saja, cuma, doang, cuman, hanya, berdua aja',
    and: 'dan, sm, &',
    to: 'ke, kepada',
    from: 'dari, dr',
    by: 'oleh, dibayar, dibayarin, yang bayar, yg bayar, dibayar sama, dibayarin sama, dibayar oleh, ditalangin, ditalangin sama, pake uang, pakai uang, pake kartu, pakai kartu',
    card: 'kartu, cash, tunai, dompet, rekening, gopay, ovo, dana, lewat gopay, via gopay, via dana, via transfer, bca, mandiri, via ovo, qris, pake cash, pakai cash, shopeepay, via bca, pake gopay, pake qris',
    each: 'masing-masing, per orang, seorang, @, perorang, masing2, tiap orang, per kepala',
    rest: 'sisanya, sisa',
    equally:
      'rata, sama rata, bagi dua, bagi tiga, dibagi dua, dibagi tiga, dibagi 2, dibagi 3, dibagi 4, bagi 2, bagi 3, bagi 4, adil',
    total: 'total, totalnya, jumlah, jumlahnya, semua total, habisnya, abisnya, totalan',
    tip: 'tip, pajak, ppn, ongkir, servis',
    discount: 'diskon, promo, potongan',
    occasion: 'ulang tahun, ultah, nikahan, kado, hadiah, wedding',
    word: 'yang, yg, di, itu tadi, ini, nih, sih, deh, dong, lah, kok, nya, tuh, terus, trus, jadi nih, pas, waktu, tapi, juga, jg, lagi, lg, si, udah, sudah, dah, abis, punya, para, rumah, kos, kosan, pada, oh, dulu, se, karena, soalnya, sampe, biar, ya',
    filler:
      'guys, gaes, halo, hai, tolong, makasih, thanks, hari ini, tadi, tadi pagi, tadi siang, tadi malam, tadi sore, barusan, haha, wkwk, wkwkwk, oke, ok, siang ini, pagi ini, malam ini, catat, catet, tolong catat, tolong catet, bro, sis, eh, btw, ges, min, yaa, woy, bang, kak, mohon',
    unit: 'orang, malam, hari, jam, menit, km, kg, kilo, liter, tiket, botol, tahun, thn, minggu, bulan, bln, kali, pcs, buah, bungkus, porsi, gelas, kamar, poin, gol, derajat, halaman, meter, lembar, kursi, kotak, dus, galon, pack, set, langkah',
    title:
      'bus, nomor, no, kamar, pintu, lantai, gerbang, kursi, meja, halaman, jalur, kereta, jalan, blok, rt, rw, jam, umur, kelas, gate, bab, seri, episode, peron, terminal, level, tgl, tanggal, jl',
    question:
      'berapa, brp, siapa, kapan, dimana, di mana, kenapa, mengapa, gimana, bagaimana, apa, apakah, ada yang, mana, knp, gmn, bisa, boleh, udah belum, mau ga, kah',
    plan: 'besok, bsk, lusa, akan, mau, nanti, ntar, entar, pengen, ingin, rencana, rencananya, kalau, kalo, klo, jika, mungkin, kayaknya, kyknya, semoga, harus, perlu, butuh, minggu depan, bulan depan, tahun depan, depan, yuk, ayo, mending, taruhan, andai, seandainya, bakal, bakalan, ketemu, ketemuan, kumpul, janji, jatuh tempo, berharap, sebaiknya, rela',
    gift: 'traktir, traktiran, ditraktir, gratis, gratisan, hadiah dari, kado dari, gue yang traktir, aku traktir, gue traktir, dikasih, sumbangan, sumbang, donasi, cuma-cuma, gausah diganti, ga usah diganti, gak usah diganti, gak perlu diganti',
    logged:
      'udah dicatat, sudah dicatat, udah dicatet, udah masuk, udah diinput, sudah diinput, tercatat, udah gue catat, masih utang, masih hutang, masih ngutang, dobel, udah kucatat',
    privately:
      'buat gue, buat aku, buat saya, buat sendiri, untuk sendiri, buat diri sendiri, pribadi, jangan dicatat, jangan dicatet, ga usah dicatat, gak usah dicatat, ga usah dibagi, gak dibagi, jangan dibagi, ga masuk grup, bukan patungan',
    order:
      'abaikan, lupakan, hapus, sistem, instruksi, aturan, aturan baru, peraturan, catat bahwa, catat kalau, catat kalo, tulis bahwa, simpan, admin, prompt, reset, ubah, bot, saldo, pura-pura, konfirmasi, system, ignore, jalankan',
    income:
      'gaji, gajian, bonus, menang, lotre, jual, jualan, terjual, laku, nemu, refund, hilang, ilang, dicuri, beasiswa, untung, kalah, undian, thr, dapet, dapat',
    price:
      'per bulan, sebulan, per malam, semalam doang, per jam, sejam, per hari, sehari, per kilo, sekilo, per liter, seliter, harga, harganya, mulai, diskonan, naik, naik jadi, turun, mahal, murah, setahun, dijual, sewanya, katanya, kosan baru',
    vague:
      'sekitar, kira-kira, kurang lebih, hampir, atau, seseorang, bilang, katanya, katanya sih, bercanda, becanda, misalnya, contohnya, tahun lalu, tahun kemarin, dulu banget, minimal, paling, inget, ingat, an, perhatian',
    verb: 'lihat, liat, pergi, datang, dateng, mulai jam, selesai, lari, main, kerja, tinggal, nunggu, tunggu, tidur, cari, nyari, telpon, beratnya, buka, tutup, telat, sampai, nyampe, lahir, baca, nonton doang, menunggu, pulang, berangkat, jalan-jalan, kelar, minjem, pinjem, pinjam, dipinjam',
  },
  topics: [
    [
      'food',
      'makan, makan siang, makan malam, makan pagi, sarapan, nasi padang, nasi goreng, bakso, sate, mie ayam, mi ayam, kopi, ngopi, boba, jajan, cemilan, camilan, martabak, gorengan, pizza, ayam geprek, geprek, seblak, minum, minuman, es krim, warteg, resto, restoran, kafe, cafe, gofood, grabfood, mcd, kfc, pecel lele, soto, nongkrong, es teh, kue, snack, sushi, burger, makanan, pempek, rendang, nasi, ayam, steak, dimsum, shabu, all you can eat, bukber, bakar-bakar, kopi kenangan, starbucks',
    ],
    [
      'groceries',
      'belanja bulanan, sembako, sayur, sayuran, beras, telur, susu, minyak goreng, indomaret, alfamart, supermarket, pasar, galon, air galon, tisu, sabun cuci, deterjan, belanjaan, superindo, buah-buahan, roti tawar, gula, belanja di indomaret, belanja dapur',
    ],
    [
      'transport',
      'bensin, parkir, tol, grab, gojek, gocar, gojek pulang, ojek, ojol, taksi, angkot, kereta, tiket kereta, busway, transjakarta, travel bandung, sewa mobil, rental mobil, kapal, ferry, bus, tiket bus, solar, mrt, krl, sewa motor, uber, taxi, e-toll, etoll',
    ],
    [
      'travel',
      'hotel, penginapan, villa, tiket pesawat, pesawat, airbnb, homestay, hostel, bagasi, losmen, sewa villa',
    ],
    [
      'housing',
      'kontrakan, sewa rumah, kosan, uang kos, bayaran kos, sewa kos, sewa, deposit, tukang ledeng, uang kontrakan',
    ],
    [
      'utilities',
      'listrik, token listrik, token, air, pdam, internet, wifi, gas, pulsa, indihome, tagihan, tagihan listrik, tagihan air, iuran, iuran sampah, elpiji, kuota',
    ],
    [
      'entertainment',
      'nonton, bioskop, tiket bioskop, konser, tiket konser, karaoke, futsal, lapangan futsal, badminton, lapangan badminton, bowling, museum, netflix, spotify, timezone, kebun binatang, dufan, tiket dufan, billiard, biliar, film, game, tiket nonton, waterboom',
    ],
    ['shopping', 'baju, sepatu, shopee, tokopedia, lazada, ikea, mebel'],
    ['health', 'obat, apotek, dokter, rumah sakit, gym, dokter hewan, vitamin'],
    [
      null,
      'tiket, kado, hadiah, tiket masuk, masuk, barang, oleh-oleh, bunga, kue ultah, arang, tenda, kamping, laundry, cuci, peralatan, alat, snorkeling, perahu, sewa perahu, dekorasi, balon, kamar mandi, sapu, galon air, sewa tenda, buku, print, fotokopi, lapangan, denda, langganan, asuransi, perlengkapan, rokok, liburan, trip, acara, pesta, kolam renang, tukang, sofa, kasur, rak, kulkas, mesin cuci, makanan kucing',
    ],
  ],
  days: {
    yesterday: 'kemarin, kemaren, semalam, semalem, kmrn, tadi malem, kemarin malam, kemarin siang, kemarin sore',
    'day before yesterday': 'kemarin lusa, dua hari lalu',
    monday: 'senin, hari senin',
    tuesday: 'selasa, hari selasa',
    wednesday: 'rabu, hari rabu',
    thursday: 'kamis, hari kamis',
    friday: 'jumat, hari jumat',
    saturday: 'sabtu, hari sabtu',
    sunday: 'hari minggu',
  },
  counts: { 2: 'dua, berdua', 3: 'tiga', 4: 'empat', 5: 'lima' },
}
