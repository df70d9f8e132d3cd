import type { ChangeWords } from './change-words.js'

export const indonesian: ChangeWords = {
  openings: 'tidak, nggak, enggak, gak, maaf, eh, tunggu, sebenarnya, maksudku, maksud saya, ralat',
  fillers:
    'itu, adalah, jadi, jadinya, jadikan, totalnya, total, harganya, seharusnya, tolong, tapi, melainkan, kategorinya, kategori',
  who: {
    without: 'tanpa, kecuali, keluarkan, hapus, minus',
    absent: 'tidak ikut, nggak ikut, gak ikut, tidak ada, nggak ada, tidak datang, nggak datang, tidak bayar apa-apa',
    only: 'hanya untuk, hanya, cuma untuk, cuma',
    also: 'juga dengan, juga untuk, tambah, tambahkan, plus',
    too: 'juga, juga ikut, ikut juga',
    whoPaid: 'yang bayar, yang membayar, bayar, membayar',
    itWas: 'itu, yang bayar itu',
    iPaid: 'aku yang bayar, saya yang bayar, gue yang bayar, aku bayar, saya bayar',
  },
  parts: {
    verbs: 'bayar, utang, hutang, dapat, punya',
    owes: 'utang, hutang',
    less: 'lebih sedikit, kurang',
    more: 'lebih, lebih banyak',
    double: 'dua kali lipat, dobel',
    triple: 'tiga kali lipat',
    half: 'setengah, separuh',
    equally: 'sama rata, bagi rata, dibagi rata',
  },
  everyone: 'kita semua, semua orang, semuanya',
  titles: 'namanya, sebut saja, deskripsi, keterangan',
  noCategory: 'tanpa kategori, tidak ada kategori',
  not: 'bukan',
  answers: {
    yes: 'ya, iya, yap, betul, benar, oke, okay, boleh, setuju, lanjut, lanjutkan, catat, simpan, sip, siap, tentu, pas, konfirmasi',
    no: 'tidak, nggak, enggak, gak, ga, batal, batalkan, jangan, lupakan, gak usah, tidak usah, nggak usah, stop, hapus saja, hapus, hapus itu, hapus ini, hapus aja, batalkan itu, batalin, urungkan, buang',
    wrong: 'salah, itu salah, keliru, tidak benar, bukan itu, gak bener',
    polite: 'tolong, terima kasih, makasih, dong, deh',
    first: 'yang pertama, pertama',
    second: 'yang kedua, kedua',
  },
}
