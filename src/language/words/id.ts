import type { Words } from './words.js'

/** Indonesian, as it is spoken and typed every day. */
export const id: Words = {
  language: 'id',
  operators: {
    paid: 'bayar, bayarin, dibayar, dibayarin, membayar, bayari, udah bayar, sudah bayar, udah bayarin, bayar dulu, bayarin dulu, beli, beliin, membeli, dibeli, dibeliin, belanja, belanjain, jajan, nalangin, nalangi, talangin, ditalangin, menalangi, talangi, nombok, nombokin, nutupin, nutup, tanggung, nanggung, nanggungin, keluar duit, keluarin, keluarkan, ngeluarin, mengeluarkan, habis, abis, abisin, pesan, pesen, pesenin, mesen, mesenin, order, orderin, booking, bookingin, ngebooking, sewa, nyewa, sewain, menyewa, isi bensin, ngisi bensin, isi, ngisi, top up, topup, ambil, ngambil, ambilin, taro, naro, patungan bayar, setor, nyetor, pake uang, pakai uang, pake duit, pakai duit, pake kartu, lunasin, melunasi, urus, ngurus, gesek, checkout, bawa, bawain, kasir, dp, dp-in, ngedp, kepotong, kecharge, kedebet, kedebit, keluar dari, ngebayarin, dibayarkan',
    iPaid:
      'aku bayar, aku bayarin, gue bayar, gua bayar, gw bayar, gue bayarin, gua bayarin, gw bayarin, saya bayar, saya bayarin, aku udah bayar, gue udah bayar, aku yang bayar, gue yang bayar, gw yang bayar, saya yang bayar, aku beli, gue beli, gua beli, gw beli, saya beli, aku beliin, gue beliin, aku belanja, gue belanja, aku nalangin, gue nalangin, gw nalangin, gua nalangin, aku talangin, gue talangin, ditalangin aku, ditalangin gue, aku pesan, aku pesen, gue pesen, gw pesen, aku booking, gue booking, aku keluar, gue keluar, aku nombok, gue nombok, aku sewa, gue sewa, kubayar, kubayarin, kubeli, dibayar aku, dibayar gue, dibayarin gue, dibayarin aku, pake kartuku, pakai kartuku, pake uangku, pakai uangku, pake duit gue, pake duitku, pake uang gue, duit gue dulu, uang gue dulu, dari dompetku, duitku dulu, uangku dulu, dari kantongku',
    wePaid:
      'kita bayar, kami bayar, kita beli, kami beli, kita habis, kami habis, kita abis, kita pesan, kita pesen, kami pesan, kita belanja, kami belanja, kita sewa, kami sewa, kita patungan, kita booking, kita keluar',
    owes: 'utang, hutang, ngutang, berutang, berhutang, punya utang, punya hutang, masih utang, masih hutang, utangnya, hutangnya, belum bayar, blm bayar, belom bayar, kurang bayar, harus bayar ke, nunggak, ngebon, bon, belum ganti, blm ganti, belum lunas',
    iOwe: 'aku utang, aku hutang, gue utang, gue ngutang, gw utang, gua utang, saya hutang, saya utang, aku punya utang, gue punya utang, aku masih utang, gue masih utang, utangku, hutangku, utang gue, utang gw, aku ngutang, utang saya, hutang saya',
    gave: 'kasih, ngasih, kasi, kasihin, dikasih, memberi, beri, transfer, tf, trf, ditransfer, transferin, nransfer, mentransfer, tfin, di-tf, ditf, kirim, ngirim, kirimin, mengirim, dikirim, setor, nyetor, oper, ngoper, titip, nitip, titipin, gopay, gopayin, digopayin, ovo, ovoin, dana, danain, shopeepay, qris, serahin, serahkan, menyerahkan, drop, sodorin, send',
    iGave:
      'aku kasih, gue kasih, gw kasih, saya kasih, aku ngasih, gue ngasih, aku transfer, gue transfer, gw transfer, gua transfer, saya transfer, aku tf, gue tf, gw tf, gua tf, saya tf, aku trf, gue trf, aku kirim, gue kirim, gw kirim, saya kirim, aku udah tf, gue udah tf, aku udah transfer, gue udah transfer, aku udah kirim, kukirim, kutransfer, kukasih, aku titip, gue titip, aku setor, aku oper',
    gaveBack:
      'balikin, ngebalikin, dibalikin, mengembalikan, kembaliin, kembalikan, ngembaliin, dikembaliin, dikembalikan, balikin duit, balikin uang, ganti, gantiin, ngeganti, gantikan, diganti, digantiin, ganti uang, ganti duit, mengganti, lunas, lunasin utang, lunasin, ngelunasin, melunasi, bayar utang, bayar hutang, bayarin utang, bayar balik, refund, reimburse, kembali, impas, udah impas, beres, clear, nyicil, cicil, nyaur, saur, bayar ke aku, bayar ke gue',
    iGaveBack:
      'aku balikin, gue balikin, gw balikin, saya balikin, aku ganti, gue ganti, gw ganti, aku gantiin, gue gantiin, aku lunasin, gue lunasin, gw lunasin, saya lunasi, aku bayar utang, gue bayar utang, aku bayar hutang, aku kembaliin, saya kembalikan, kubalikin, kuganti, kulunasin, utangku lunas, utang gue lunas, kukembaliin, kukembalikan, kugantiin, kulunasi, aku kembalikan',
    received:
      'terima, nerima, menerima, diterima, dapet, dapat, dapet transferan, dapat transferan, masuk, udah masuk, sudah masuk, transferan masuk, dikasih, ditransfer, di-tf, dikirimin, ditransferin, aku terima, gue terima, saya terima',
    lent: 'pinjam, pinjem, minjem, minjam, pinjamin, pinjemin, minjemin, minjamin, dipinjemin, dipinjamin, meminjamkan, meminjam, dipinjam, dipinjem, kasih pinjam, kasih pinjem, pinjaman, nalangin dulu',
    split:
      'bagi, dibagi, bagiin, ngebagi, membagi, bagi rata, dibagi rata, bagi dua, dibagi dua, bagi tiga, dibagi tiga, bagi empat, dibagi empat, bagi lima, dibagi lima, bagi enam, dibagi enam, patungan, urunan, udunan, saweran, iuran, kongsi, split, split bill, splitbill, di-split, displit, share, sharing, bagi-bagi, pecah, patungannya, joinan, rame-rame, ditanggung bersama, bareng-bareng',
    with: 'sama, ama, dengan, dgn, dg, bareng, bersama, bareng sama, termasuk, trmsk, beserta, plus aku, sm, bersama dengan, ikut, include, incl',
    for: 'buat, untuk, utk, bwt, bt, tuk, demi, dalam rangka, ongkos buat',
    between: 'antara, di antara, diantara',
    except:
      'kecuali, kcuali, tanpa, selain, tidak termasuk, gak termasuk, ga termasuk, nggak termasuk, gk termasuk, ngga termasuk, minus, di luar, diluar, semua kecuali, tidak ikut, exclude, kecuali si, tanpa si',
    not: 'tidak, tdk, nggak, enggak, gak, ga, gk, g, ngga, ndak, kagak, kaga, bukan, belum, blm, belom, jangan, jgn, tak, tiada, gapapa ga, bkn',
    only: 'cuma, cuman, cm, cmn, hanya, hny, doang, doank, saja, aja, aj, khusus, sendiri, sendirian, semata',
    and: 'dan, n, sama, ama, serta, juga, jg, dn, terus, trus, plus',
    or: 'atau, ato, atw',
    to: 'ke, kepada, kpd, pada, buat, untuk',
    from: 'dari, dr, dri, daripada, dari si',
    by: 'oleh, via, lewat, pakai, pake, pk, lwt, atas nama, a.n.',
    card: 'kartu, kartuku, kartu kredit, kartu debit, cc, cash, tunai, kontan, rekening, rek, rekeningku, dompet, dompetku, kantong, kantongku, debit, kredit, visa, mastercard, paypal, gopay, ovo, dana, shopeepay, spay, linkaja, qris, bca, mandiri, bni, bri, jago, jenius, transferan, paylater, flazz, emoney, e-money, duit, duitku, uang, uangku, kantongnya, dompetnya, kantong gue, dompet gue',
    each: 'masing-masing, masing masing, masing2, masing, msg-msg, msing2, tiap, tiap-tiap, tiap orang, setiap, setiap orang, per orang, perorang, per org, perorg, per kepala, per anak, seorang, se-orang, satu orang, satuan, per pcs, per biji, perbiji, per porsi, per tiket, /orang, /org, /pax, per pax, seporsi, sebiji, per couple, per pasang',
    half: 'setengah, separuh, separo, stengah, setengahnya, separuhnya, separonya, 1/2, paruh',
    third: 'sepertiga, dua pertiga, sepertiganya, 1/3, duapertiga',
    quarter: 'seperempat, tiga perempat, seperempatnya, 1/4, perempat',
    rest: 'sisa, sisanya, selebihnya, lebihnya, sisaan, kekurangan, kekurangannya, kurangnya, selisih, selisihnya, kembalian, setengahnya lagi',
    double: 'dobel, double, dua kali, 2x, dua kali lipat, dua porsi, dua bagian, lipat dua',
    triple: 'tripel, triple, tiga kali, 3x, tiga kali lipat, tiga porsi, tiga bagian, lipat tiga',
    equally:
      'rata, sama rata, bagi rata, dibagi rata, sama besar, fifty fifty, fifti-fifti, 50/50, 50-50, setengah-setengah, setengah setengah, separo-separo, merata, adil, bagi adil, bagian sama',
    share: 'bagian, bagiannya, bagianku, bagian gue, porsi, jatah, jatahku, jatahnya, jatah gue, share, kebagian',
    tip: 'tip, tips, tipping, pajak, ppn, pb1, service, servis, service charge, ongkir, ongkos kirim, biaya admin, admin, biaya layanan, biaya, parkir, tol, deposit, uang muka, dp, fee, komisi, delivery',
    discount: 'diskon, disc, discount, potongan, promo, voucher, kupon, cashback, korting, potong, dipotong, poin',
    more: 'lebih, lebih banyak, tambahan, ekstra, extra, kelebihan',
    less: 'kurang, kurangnya, lebih sedikit, kekurangan',
    plus: 'plus, tambah, ditambah, tambahan, nambah, tambahin, lagi',
    minus: 'minus, kurangi, dikurangi, dikurangin, potong, dipotong, kurangin',
    total:
      'total, totalnya, ttl, totalan, semuanya, jumlah, jumlahnya, jml, keseluruhan, harganya, harga, habis, abis, habisnya, kena, jadi, jadinya, tagihan, tagihannya, bill, billnya, struk, nota, all in, biayanya, ongkosnya',
    correction:
      'maaf, sori, sorry, maksudnya, maksudku, maksud gue, maksud gw, mksdnya, eh, eh salah, salah, salah ketik, typo, ralat, koreksi, bukan deh, harusnya, tunggu, bentar, ternyata, sebenernya, sebenarnya, ups, oh iya salah, seharusnya, alias, eh maksudnya',
    absent:
      'ga ikut, gak ikut, nggak ikut, ngga ikut, gk ikut, g ikut, tidak ikut, ga ikutan, gak ikutan, nggak ikutan, ga dateng, gak dateng, nggak dateng, ga datang, gak datang, tidak datang, ga makan, gak makan, nggak makan, ga minum, gak minum, nggak minum, ga pesen, gak pesen, nggak pesen, ga bisa, gak bisa, nggak bisa, ga jadi, gak jadi, absen, bolos, skip, ga dihitung, gak dihitung, jangan dihitung, ga termasuk, sakit, lagi sakit, pulang duluan, pulang cepet, balik duluan, cabut duluan, batal, ga hadir, tidak hadir, ga kebagian, di rumah aja, puasa, lagi puasa, ga main, gak main, ga usah bayar, ga bayar, gak bayar',
    treat:
      'traktir, traktiran, nraktir, traktirin, ditraktir, aku traktir, gue traktir, mentraktir, gratis, gratisan, dari aku, dari gue, dari gw, ga usah ganti, gak usah ganti, nggak usah ganti, ga usah diganti, gak usah diganti, ga perlu ganti, ikhlas, sedekah, cuma-cuma, free, endorse, ga usah balikin, jajanin, jajanin kalian',
    question:
      'siapa, sapa, spa, apa, apakah, ap, berapa, brp, berapaan, brapa, gimana, bagaimana, gmn, kapan, kpn, di mana, dimana, dmn, kenapa, knp, mengapa, mana, yang mana, ada yang, adakah, bisa ga, bisa gak, bisa nggak, boleh ga, bisakah, kah, ya ga, utang berapa, hutang berapa',
    plan: 'mau, akan, bakal, bakalan, mo, pengen, pingin, ingin, pgn, kepengen, nanti, ntar, entar, besok, bsk, lusa, minggu depan, kalau, kalo, klo, kl, jika, bila, apabila, mungkin besok, rencana, rencananya, berencana, harus, hrs, perlu, butuh, sebaiknya, yuk, ayo, ayuk, gimana kalo, bulan depan, segera, kapan-kapan, hendak, nyusul, menyusul, mending, tar, kayaknya bakal',
    logged:
      'udah, sudah, sdh, dah, udh, udah dicatat, sudah dicatat, udah dicatet, dicatat, dicatet, udah dimasukin, dimasukin, udah dimasukkan, udah ditambahin, tercatat, udah diinput, diinput, udah dibagi, udah lunas, udah beres, telah, kecatet',
    order:
      'batalin, batalkan, batal, cancel, hapus, hapusin, apus, hilangin, hilangkan, ingetin, ingatkan, ingatin, tagih, tagihin, tunjukin, tunjukkan, liatin, lihat, liat, tampilkan, tampilin, daftar, list, ubah, ganti jadi, gantiin jadi, rubah, koreksi, betulin, benerin, set, atur, abaikan, lupain, lupakan, ekspor, export, hitung, hitungin, itungin, rekap, rekapan, saldo, anggaran, budget, bantuan, bantu, tolong, undo',
    outsider:
      'mama, papa, ibu, bapak, ayah, bokap, nyokap, ortu, orang tua, om, tante, nenek, kakek, sepupu, kakak, adik, istri, suami, pacar, bos, boss, kantor, perusahaan, bank, pemerintah, asuransi, bapak kos, ibu kos, pemilik kos, klien, seseorang, orang, tetangga, mertua, temen, teman',
    vague:
      'sekitar, sktr, sekitaran, kira-kira, kira kira, kira2, kurang lebih, kurleb, krg lbh, hampir, an, lebih dikit, kurang dikit, mungkin, kayaknya, kyknya, kayanya, sepertinya, spertinya, entah, berapa ya, beberapa, bbrp, lah, gitu, gituan, kisaran, nyaris, +/-, plus minus, perkiraan',
  },
  auxiliaries: { speaker: '', we: '', other: '' },
  people: {
    speaker: 'aku, aq, ak, akuu, gue, gua, gw, gwe, saya, sy, ane, ku, diriku, awak, beta, akunya, guenya',
    mine: 'punyaku, milikku, punya gue, punya gw, punya saya, milik saya',
    he: 'dia, ia, mereka, mrk, beliau, doi, doski, dianya, dy, mereka-mereka',
    his: 'punyanya, miliknya, punya dia, milik dia, punya mereka',
    you: 'kamu, km, kmu, lu, lo, elo, elu, loe, kau, anda, kalian, klian, lo pada, lu pada, kamu orang, ente, situ, mu, punyamu, punya lo',
    everyone:
      'semua, smua, semuanya, semua orang, semuany, kita, kita semua, kami, kami semua, kalian semua, seluruhnya, anak-anak, anak2, anak-anak semua, rame-rame, rame2, bareng-bareng, bersama, bersama-sama, satu grup, segrup, grup, sekelompok, satu kos, sekos, satu rumah, serumah, keluarga, sekeluarga, tim, setim, geng, satu geng, kita-kita, guys, temen-temen, teman-teman, temen2, bestie, semua anggota',
    others:
      'yang lain, yg lain, lainnya, yang lainnya, yg lainnya, sisanya orang, orang lain, sisa orang, anak lain, anak-anak lain, yang laen, yg laen, selain itu semua',
    both: 'berdua, kita berdua, kami berdua, mereka berdua, dua-duanya, keduanya, kalian berdua, duaan, kita bedua, bedua, dua2nya',
    some: 'cewek-cewek, cewek2, cewe-cewe, para cewek, cowok-cowok, cowok2, cowo-cowo, para cowok, anak-anak kecil, bocah-bocah, ibu-ibu, bapak-bapak, pasangan, beberapa orang, sebagian, sebagian orang, orang tua, ortu, para ibu, para bapak, bocil-bocil, bocil',
  },
  numbers: {
    small:
      'nol/kosong satu/atu dua/duwa tiga empat/ampat/mpat lima enam/anem tujuh/tujo delapan/lapan/dlapan sembilan sepuluh sebelas duabelas tigabelas empatbelas limabelas enambelas tujuhbelas delapanbelas sembilanbelas',
    tens: 'duapuluh tigapuluh empatpuluh limapuluh enampuluh tujuhpuluh delapanpuluh sembilanpuluh',
    named: {
      0.5: 'setengah, stengah',
      12: 'selusin, lusin, dua belas',
      11: 'se belas',
      13: 'tiga belas',
      14: 'empat belas',
      15: 'lima belas',
      16: 'enam belas',
      17: 'tujuh belas',
      18: 'delapan belas, lapan belas',
      19: 'sembilan belas',
      25: 'jigo, selawe',
      50: 'gocap',
      100: 'seratus, cepek, nyeratus',
      150: 'pekgo',
      200: 'nopek',
      500: 'gopek',
      1000: 'seribu, seceng, serebu',
      2000: 'noceng',
      5000: 'goceng',
      10000: 'ceban',
      20000: 'noban',
      25000: 'jigoban',
      50000: 'goban',
      100000: 'cepek ceng, cepekceng',
      1000000: 'sejuta, sejeti',
    },
    times: {
      10: 'puluh',
      100: 'ratus',
      1000: 'ribu, rebu, rb, ribuan, ceng',
      1000000: 'juta, jt, jeti, jutaan',
      1000000000: 'miliar, milyar',
    },
    joint: '',
    scales: {
      2: 'ratus',
      3: 'rb rban rebu rebuan ribuan k ceng ribu',
      6: 'jt jtan jeti juta jutaan',
      9: 'miliar milyar',
    },
    percent: 'persen, prosen, pct',
    people:
      'orang, org, oranng, org-an, pax, anak, temen, teman, kepala, dewasa, tamu, cowok, cewek, pasang, dari kita, jiwa, peserta, penumpang',
    things:
      'malam, malem, mlm, hari, hr, jam, menit, mnt, minggu, bulan, bln, tahun, thn, km, kilometer, kilo, kg, gr, gram, ons, liter, ltr, l, ml, tiket, tiketnya, botol, btl, kaleng, kotak, dus, kardus, bungkus, bks, pak, pack, kantong, plastik, kamar, kursi, tempat, kali, biji, bji, buah, bh, pcs, potong, lembar, lbr, helai, putaran, loyang, pan, cangkir, gelas, mangkok, piring, porsi, bintang, lantai, bagian, gb, derajat, meter, cicilan, kasur, sachet, halaman, ekor, tusuk, butir, galon, slop, batang, kodi, lusin, rim, sesi, trip, slot',
    places:
      'kamar, bus, bis, jalur, gerbang, pintu, gate, apartemen, nomor, no, nomer, nmr, peron, terminal, kursi, baris, meja, lantai, lt, halaman, hal, musim, season, episode, eps, keluar, versi, rute, jalan, jl, jln, iphone, kereta, krl, mrt, busway, koridor, penerbangan, rumah, blok, gedung, ukuran, pesanan, order, invoice, ruang, ruangan, ps, gang, rt, rw, km, unit, jam, pukul, pkl',
    oclock: 'am, pm, pagi, siang, sore, wib, wita, wit',
    currencies: {
      idr: 'rupiah, rp, perak, rupiahnya, rups, idr',
      euro: 'euro, uero',
      dollar: 'dolar, dollar, dolars, dolar amerika',
      pound: 'pound, poundsterling, pon',
      peso: 'peso',
      franc: 'franc, frank',
      krona: 'krona, kron',
      dinar: 'dinar',
      dirham: 'dirham',
      rupee: 'rupee',
      myr: 'ringgit, rm',
      sgd: 'sing',
      thb: 'baht',
      jpy: 'yen',
      sar: 'riyal, real saudi, reyal',
      group: 'duit, perak',
    },
  },
  days: {
    today:
      'hari ini, hr ini, hri ini, tadi, tdi, tadi pagi, tadi siang, tadi sore, barusan, baru aja, baru saja, sekarang, skrg, skrng, malam ini, pagi ini, siang ini, sore ini, malem ini, td, td siang, td pagi',
    yesterday:
      'kemarin, kmrn, kemaren, kmren, kemarin malam, kemarin malem, kemarin sore, kemarin siang, kemarin pagi, semalam, semalem, smlm, tadi malam, tadi malem, td malem, td malam',
    beforeYesterday: 'kemarin lusa, kemaren lusa, dua hari lalu, 2 hari lalu, kemarin dulu, kemaren dulu, kmrn lusa',
    tomorrow: 'besok, bsk, besok pagi, besok malam, besok siang, besoknya',
    afterTomorrow: 'lusa, besok lusa, lusanya',
    last: 'lalu, kemarin, kmrn, kemaren, yang lalu, yg lalu, lewat',
    next: 'depan, berikutnya, besok, yang akan datang, nanti, dpn',
    ago: 'lalu, yang lalu, yg lalu, kemarin, lewat',
    day: 'hari, hr, malam, malem',
    week: 'minggu, mgg, pekan, seminggu',
    onDay: 'tanggal, tgl, tggl',
    ofMonth: '',
    weekdays: 'sen/snin sls/sel rab/rbu kam/kms jum/jmt/jumaat sab/sbt min/ahad/mgg',
  },
}
