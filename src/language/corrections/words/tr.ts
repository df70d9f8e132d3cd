import type { ChangeWords } from './change-words.js'

export const turkish: ChangeWords = {
  openings: 'hayır, yok, pardon, aslında, bir dakika, özür dilerim, yani, düzeltme',
  fillers: 'idi, oldu, toplam, toplamda, lütfen, ama, fakat, kategori, tutar, yap, olsun',
  who: {
    without: 'çıkar',
    absent: 'hariç, olmadan, yoktu, gelmedi, yemedi, katılmadı, ödemiyor, dışında',
    only: 'sadece, yalnızca, sırf',
    also: 'ekle, artı, ayrıca',
    too: 'dahil, ekle, de vardı, da vardı',
    whoPaid: 'ödedi, ödemişti, verdi, idi, ydi',
    itWas: 'o, bu',
    iPaid: 'ben ödedim, ödedim, ben verdim',
  },
  parts: {
    verbs: 'öder, ödeyecek, borçlu',
    owes: 'öder, ödeyecek, borçlu',
    less: 'eksik, az, daha az',
    more: 'fazla, daha fazla',
    double: 'iki katı, çift',
    triple: 'üç katı',
    half: 'yarısı, yarım pay',
    equally: 'eşit, eşit böl, eşit olarak, eşit bölelim',
  },
  everyone: 'hepimiz, herkes',
  titles: 'adı, açıklama, açıklaması',
  noCategory: 'kategori yok, kategorisiz',
  not: 'değil',
  answers: {
    yes: 'evet, tamam, olur, doğru, aynen, kesinlikle, tabii, elbette, onayla, onaylıyorum, kaydet, yaz, peki, harika',
    no: 'hayır, yok, iptal, iptal et, vazgeç, boşver, kalsın, istemiyorum, sil, olmaz, bunu sil, onu sil, silelim, geri al, bunu geri al, kaldır, bunu kaldır',
    wrong: 'yanlış, bu yanlış, doğru değil, öyle değil',
    polite: 'lütfen, teşekkürler, sağ ol, o zaman',
    first: 'birinci, ilki, ilk',
    second: 'ikinci, ikincisi',
  },
}
