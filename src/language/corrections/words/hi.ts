import type { ChangeWords } from './change-words.js'

export const hindi: ChangeWords = {
  openings: 'नहीं, नही, माफ़ करना, असल में, रुको, मतलब, nahi, nahin, sorry, asal mein, ruko, matlab',
  fillers: 'था, थे, थी, है, यह, कुल, बल्कि, कृपया, लेकिन, tha, thi, hai, yeh, kul, balki, please, lekin, kar do, karo',
  who: {
    without: 'सिवाय, हटाओ, hatao, siway',
    absent:
      'के बिना, को छोड़कर, को हटाओ, नहीं था, नहीं थी, नहीं आया, नहीं आई, ke bina, ko chhodkar, ko hatao, nahi tha, nahi thi, nahi aaya, nahi aayi',
    only: 'सिर्फ़, केवल, बस, sirf, keval, bas',
    also: 'जोड़ो, jodo, aur',
    too: 'भी, को भी, को जोड़ो, bhi, ko bhi, ko jodo',
    whoPaid: 'ने दिया, ने दिए, ने भुगतान किया, ne diya, ne diye, ne pay kiya, था, थी, tha, thi',
    itWas: 'यह, वो, वह, yeh, ye, woh, wo',
    iPaid: 'मैंने दिया, मैंने दिए, maine diya, maine diye, maine pay kiya',
  },
  parts: {
    verbs: 'का हिस्सा, देगा, देगी, ka hissa, dega, degi',
    owes: 'देगा, देगी, dega, degi',
    less: 'कम, kam',
    more: 'ज़्यादा, zyada, jyada',
    double: 'दोगुना, dugna, doguna',
    triple: 'तिगुना, tiguna',
    half: 'आधा, aadha',
    equally: 'बराबर, बराबर बाँटो, barabar, barabar baanto',
  },
  everyone: 'हम सब, सब लोग, hum sab, sab log',
  titles: 'नाम, विवरण, naam, vivaran',
  noCategory: 'कोई श्रेणी नहीं, koi category nahi',
  not: 'नहीं, nahi',
  answers: {
    yes: 'हाँ, हां, जी, जी हाँ, ठीक है, ठीक, सही, सही है, बिल्कुल, कर दो, लिख दो, haan, ji, ji haan, theek hai, thik hai, theek, sahi, sahi hai, bilkul, kar do, likh do',
    no: 'नहीं, नही, ना, रद्द, रद्द करो, रहने दो, मत लिखो, छोड़ो, nahi, nahin, nai, na, cancel karo, rehne do, chhodo, mat likho, हटाओ, हटा दो, मिटाओ, मिटा दो, hatao, hata do, mitao, mita do, delete karo, delete kar do, undo karo',
    wrong: 'गलत, ग़लत, गलत है, सही नहीं, galat, galat hai, sahi nahi',
    polite: 'कृपया, धन्यवाद, शुक्रिया, shukriya, dhanyavaad',
    first: 'पहला, पहली, pehla, pehli, pahla',
    second: 'दूसरा, दूसरी, dusra, dusri, doosra',
  },
}
