/** Marks above and below letters: Latin, Greek and Cyrillic accents, Arabic vowels and signs, its stretching. */
const marks = /[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g
const latinAlone = /^[\x20-\x7e\n]*$/
const respelled: Record<string, string> = {
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۀ: 'ه',
  ە: 'ه',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}
const respelledLetters = new RegExp(`[${Object.keys(respelled).join('')}]`, 'g')

/**
 * One spelling for everything that is compared: lower case, compatibility forms and accents folded, Arabic marks and
 * stretching dropped, alefs as ا, hamzas without their seat's sign, ى as ي, ة as ه, Persian letters as Arabic ones,
 * digits western, ё as е (й stays itself). What it returns it leaves alone.
 */
export function foldText(text: string): string {
  if (latinAlone.test(text)) return text.toLowerCase()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/и\u0306/g, 'й')
    .replace(marks, '')
    .replace(respelledLetters, (letter) => respelled[letter]!)
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .normalize('NFC')
}
