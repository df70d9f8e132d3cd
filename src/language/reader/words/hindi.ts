import type { LanguageWords } from './lexicon.js'

/** Hindi in Latin letters and in Devanagari, as far as it is certain. */
export const hindi: LanguageWords = {
  language: 'hi',
  verbMeansSpeaker: false,
  phrases: {
    speaker:
      'maine, mene, mai, main, mujhe, mujhko, mere ko, humne do, मैंने, मैने, मैं, मुझे, मुझको, mere se, mera account, mere card se, mere paise se',
    mine: 'mera, meri, mere, मेरा, मेरी, मेरे, apne, apna, apni',
    he: 'usne, wo, voh, unhone, उसने, वह, उन्होंने',
    his: 'uska, uski, uske, usko, use, उसका, उसकी, उसके, उसको',
    you: 'tu, tum, aap, tune, tumne, aapne, tera, teri, tere, तुम, आप, तूने',
    everyone:
      'sab, sabne, sabke, sabka, hum, humne, hum sab, sabke liye, sabko, हम, सब, सबके, सबने, हमने, sab mein, sab me, sabhi, सभी, poore group, hamare, hamara',
    others: 'baaki sab, baki sab, baaki log, baki log, बाकी सब',
    outsider:
      'papa, mummy, mom, dad, bhai, behen, boss, company, uncle, aunty, dost, makaan malik, landlord, didi, bhaiya, chacha, mama, पापा, मम्मी, भाई, बॉस',
    paid: 'diya, diye, di, de diya, de diye, de di, diya tha, diye the, di thi, bhara, bhare, bhari, bhar diya, bhar diye, bhar di, kharch kiya, kharch kiye, kharch ki, kharche, kharcha kiya, pay kiya, pay kiye, pay ki, pay kar diya, pay kar diye, pay kar di, kharida, kharidi, kharide, kharid liya, laya, laye, layi, le aaya, le aayi, lagaya, lagaye, spend kiya, spend kiye, book kiya, book kiye, book ki, book kar diya, order kiya, order kiye, mangaya, mangaye, mangwaya, chukaya, chukaye, paid kiya, paid, liya, liye, दिया, दिए, दी, दिये, खर्च किए, खर्च किया, खर्च किये, भरा, भरे, चुकाया, चुकाए, खरीदा, खरीदे, खरीदी, लगाए, लगाया, का भुगतान किया, भुगतान किया, दे दिए, दे दिया, मंगाया, recharge kiya, recharge karwaya, recharge karaya, bharwaya, bharwaye, karwaya, dalwaya',
    owes: 'dene hain, dene hai, dena hai, का उधार है, उधार है, ko dene hain, ko dene hai, ke dene hain',
    repaid:
      'wapas kiya, wapas kiye, wapas kar diya, wapas kar diye, wapas diya, wapas diye, lauta diye, lauta diya, lautaye, lautaya, wapis kiye, wapis kar diye, wapis diye, return kiye, return kar diye, return kiya, लौटा दिए, लौटाए, लौटा दिये, वापस किए, वापस कर दिए, वापस दिए, लौटाया, लौटा दिया, wapas de diye, wapis de diye, chuka diye, bheje wapas, वापस किये',
    gave: 'bheja, bheje, bhej diya, bhej diye, transfer kiya, transfer kiye, transfer kar diye, gpay kiya, gpay kiye, gpay kar diye, upi kiya, upi kiye, भेजे, भेज दिए, ट्रांसफर किए, phonepe kiya, phonepe kiye, paytm kiya, paytm kiye',
    settling:
      'hisab barabar, hisaab barabar, udhaar, udhar, उधार, हिसाब बराबर, ab hisab barabar, hisab clear, hisaab clear',
    was: 'ne, ने, tha, the, thi, था, थे, थी, hua, hue, hui, aaya, aaye, lage, laga, हुआ, हुए, लगे, पड़ा, pada, pade',
    is: 'hai, hain, है, हैं',
    absent:
      'nahi aaya, nahi aayi, nahi aaya tha, nahi aayi thi, nahi tha, nahi thi, nahi aaye, nahin aaya, nahin aayi, nahin tha, nahin thi, nahi gaya, nahi gayi, nahi khaya, ne nahi khaya, ne nahi piya, nahi piya, nahi gaya tha, nahi gayi thi, shamil nahi, nhi aaya, nhi aayi, nhi tha, nhi thi, नहीं आया, नहीं आई, नहीं थी, नहीं था, नहीं आयी, नहीं गया, नहीं गई, नहीं आए, ने नहीं खाया, नहीं आई थी, नहीं आया था, sath nahi tha, sath nahi thi, saath nahi tha, saath nahi thi',
    split:
      'baant lo, baant lete hain, baantna, split, split karo, split kar lo, divide, divide karo, divide kar lo, बांट लो, बाँट लो',
    with: 'ke saath, के साथ',
    for: 'ke liye, के लिए',
    between: 'ke beech, mein baanta, me baanta, के बीच',
    except: 'ko chhod ke, ko chod ke, ko chhodkar, chhodkar, ke bina, ke alawa, को छोड़कर, के बिना, के अलावा',
    not: 'nahi, nahin, nhi, mat, na, नहीं, मत, ना, koi nahi',
    only: 'sirf, bas, सिर्फ, केवल',
    and: 'aur, और, or, व, tatha',
    to: 'ko, को',
    from: 'se, से',
    card: 'card, cash, upi, gpay, paytm, phonepe, account, cash mein, upi se, gpay se, card se, नकद, cash me, नक़द',
    each: 'ek ek, har ek, per head, prati vyakti, sabko sabko',
    equally: 'barabar, barabar barabar, aadha aadha, equally, equal, बराबर, आधा आधा, बराबर बराबर',
    total: 'total, kul, कुल, totally',
    tip: 'tip, gst, delivery',
    occasion: 'birthday, shaadi, gift, शादी, जन्मदिन',
    word: 'ka, ki, ke, mein, me, par, pe, wala, wale, wali, bhi, toh, to, ye, yeh, का, की, के, में, पर, भी, तो, ye sab, wahan, waha, yahan, ghar ke, ghar ka, ghar par, apne liye nahi, liye sabke, wahi, jo, saath, saara, saare, pura, poora, पूरा, सारा, ये, यह, wo wala',
    filler:
      'yaar, bhai log, guys, aaj, abhi, abhi abhi, ok, haan, accha, acha, please, plz, thanks, haha, lol, suno, arre, are, hello, hi, आज, अभी, यार, likh lo, note karo, note kar lo, add karo, add kar do, aaj subah, aaj shaam, dosto, doston, subah, shaam ko, raat ko, dopahar ko, bhaiyo, ji, लिख लो, सुनो, sun lo',
    unit: 'log, logo, raat, raatein, din, ghante, ghanta, minute, min, km, kg, kilo, litre, ticket, tickets, saal, hafte, mahine, baar, bottle, packet, baje, bje, लोग, बजे, दिन, घंटे, किलो, रात, plate, plates, number, numbers, marks, goal, runs, run, over, overs, wicket, degree, %',
    title:
      'bus, line, room, gate, flat, number, platform, seat, table, floor, page, chapter, season, episode, train, sector, block, ward, class, group, बस, नंबर, कमरा, flight, no',
    question:
      'kitna, kitne, kitni, kaun, kisne, kab, kahan, kyun, kyu, kya, kaise, kiska, kisko, कितना, कितने, कितनी, कौन, किसने, कब, कहाँ, कहां, क्यों, क्या, कैसे, kidhar, kisi ne, kisi',
    plan: 'kal subah, kal shaam, parso jaana, dunga, dungi, denge, dega, degi, karenge, karega, karegi, karunga, karungi, lenge, lunga, lungi, lega, jayenge, jaunga, chalo, chalte, chahiye, chahta, chahti, agar, shayad, sochta, soch, plan, hoga, hogi, honge, milte, milenge, aayega, aayegi, aayenge, bhejunga, bhejega, bhejenge, लेंगे, देंगे, दूंगा, दूँगा, करेंगे, जाएंगे, चाहिए, अगर, शायद, होगा, चलो, मिलते, दूंगी, dena padega, padega, padenge, agle, अगले, lagega, lagenge, kharidenge',
    gift: 'meri taraf se, mere taraf se, free, muft, gift mein, gift me, gift diya, treat, party meri, meri treat, मुफ्त, मेरी तरफ से, tohfa, तोहफा, daan',
    logged:
      'pehle se likha, already, likh diya hai, likh diya, add kar diya, add ho gaya, ho gaya likh, पहले से, likha hua, abhi bhi dene hain',
    privately:
      'apne liye, mere liye, sirf mere liye, khud ke liye, personal, mat likho, mat likhna, add mat karo, mat jodo, अपने लिए, मेरे लिए, मत लिखो, split mat karo',
    order:
      'ignore, bhool jao, system, rule, rules, naya rule, prompt, admin, delete, hatao, mita do, likh do ki, likho ki, note karo ki, record, record karo ki, bot, balance, reset, badlo, instructions, नियम, सिस्टम, हटाओ, रिकॉर्ड',
    income:
      'salary, bonus, jeeta, jeete, jeet, becha, beche, bech diya, mile, mila, milega, mil gaye, refund, lottery, haar, kho, kho gaya, chori, kamaya, kamaye, वेतन, जीता, मिले, मिला, inaam',
    price:
      'mahina, mahine ka, ek raat, per night, kilo ka, litre, rate, daam, kimat, keemat, mehnga, mehenga, sasta, pehle, milta, milti, milte, दाम, महंगा, सस्ता, कीमत, padta, padti, mang raha, mang rahe',
    vague:
      'lagbhag, kareeb, karib, shayad, ya, koi, bola, boli, kaha, keh, mazak, mazaak, jaise, pichle saal, लगभग, करीब, या, मज़ाक, kisi, kam se kam, yaad, dhyan',
    verb: 'raha, rahe, rahi, jao, jaa, ja, aa, aao, aana, jaana, dekho, dekha, dekhna, khela, khele, khelna, kaam, rehta, baitha, soya, pada hai, chalna, karo, karna, kar, dekhte, पहुंचा, नींद, रहा, रहे, रही, आओ, जाओ, देखो, udhaar liya, maanga, mange, bhaga, dauda',
  },
  topics: [
    [
      'food',
      'khana, khane, dinner, lunch, breakfast, nashta, naashta, chai, samosa, samose, biryani, dosa, pizza, momos, coffee, restaurant, hotel ka khana, cold drink, thanda, mithai, ice cream, paratha, paneer, chaat, pani puri, golgappe, vada pav, maggi, burger, roti, thali, dhaba, dhabe, खाना, खाने, चाय, नाश्ता, नाश्ते, समोसे, समोसा, मिठाई, कॉफी, बिरयानी, पिज़्ज़ा, डिनर, लंच, juice, lassi, daaru, beer, sharab, chicken, kebab, jalebi, pav bhaji, snacks, party ka khana, zomato, swiggy',
    ],
    [
      'groceries',
      'kirana, rashan, ration, sabzi, sabji, doodh, dudh, atta, chawal, dal, daal, grocery, groceries, phal, anda, ande, सब्ज़ी, सब्जी, राशन, किराना, दूध, फल, आटा, दाल, bazaar, bread, supermarket, dmart, big bazaar, zepto, blinkit',
    ],
    [
      'transport',
      'auto, cab, taxi, rickshaw, petrol, diesel, bus, train, train ticket, metro, ola, uber, rapido, toll, parking, kiraya gaadi, ऑटो, टैक्सी, पेट्रोल, ट्रेन, बस, रिक्शा, मेट्रो, कैब, gaadi, gadi, bus ka kiraya, auto ka kiraya, टैक्सी का किराया',
    ],
    ['travel', 'hotel, flight, flights, hostel, airbnb, होटल, फ्लाइट, hawai jahaz, dharamshala'],
    [
      'housing',
      'kiraya, ghar ka kiraya, rent, deposit, maintenance, किराया, makan ka kiraya, kamwali, maid, plumber, electrician',
    ],
    [
      'utilities',
      'bijli, bijli ka bill, light bill, paani, pani ka bill, gas, cylinder, gas cylinder, wifi, internet, recharge, बिजली, बिजली का बिल, पानी, गैस, सिलेंडर, इंटरनेट, mobile recharge, broadband',
    ],
    [
      'entertainment',
      'movie, film, picture, cinema, concert, cricket match, bowling, फिल्म, सिनेमा, मूवी, netflix, gaming, mela, movie ticket, movie tickets, match ke ticket',
    ],
    ['shopping', 'kapde, joote, amazon, flipkart, कपड़े, जूते, furniture'],
    ['health', 'dawai, dawa, doctor, hospital, medicine, दवाई, दवा, डॉक्टर, gym'],
    [
      null,
      'ticket, tickets, bill, saman, samaan, gift, cake, party, puja, pooja samagri, sajawat, phool, टिकट, बिल, सामान, केक, पार्टी, फूल, trip, tour, decoration, balloon, boat, entry',
    ],
  ],
  days: {
    yesterday: 'kal, कल, kal raat, kal raat ko, kal sham, कल रात, beete kal',
    'day before yesterday': 'parso, parson, परसों',
    monday: 'somvar, somwar, सोमवार, somvaar',
    tuesday: 'mangalvar, mangalwar, मंगलवार',
    wednesday: 'budhvar, budhwar, बुधवार',
    thursday: 'guruvar, guruwar, गुरुवार',
    friday: 'shukravar, shukrawar, शुक्रवार',
    saturday: 'shanivar, shaniwar, शनिवार',
    sunday: 'ravivar, raviwar, itwar, रविवार, sunday',
  },
  counts: { 2: 'do, दो, dono', 3: 'teen, तीन, teeno', 4: 'chaar, char, चार', 5: 'paanch, panch, पांच' },
}
