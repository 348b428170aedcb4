const numberWords = (words: string, first: number): [string, number][] =>
  words.split(' ').map((word, index) => [word, first + index])

/** Words for the hours, in lower case without accents. */
export const hourNumerals = new Map<string, number>([
  ...numberWords('one two three four five six seven eight nine ten eleven twelve', 1),
  ...numberWords(
    'une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
    1,
  ),
  ...numberWords('una dos tres cuatro cinco seis siete ocho nueve diez once doce', 1),
  ...numberWords(
    'uma duas tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezasseis',
    1,
  ),
  ...numberWords('часу двух трех четырех пяти шести семи восьми девяти десяти одиннадцати двенадцати', 1),
  ...numberWords(
    'الواحدة الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة العاشرة الحادية',
    1,
  ),
  ['noon', 12],
  ['midday', 12],
  ['полудня', 12],
])

/** `половины первого` is half past twelve. */
export const russianHalves = new Map<string, number>(
  'первого второго третьего четвертого пятого шестого седьмого восьмого девятого десятого одиннадцатого двенадцатого'
    .split(' ')
    .map((word, index) => [word, index === 0 ? 750 : index * 60 + 30]),
)

/** Minutes of the words behind an hour: `y media`, `et quart`. */
export const partsOfHour = new Map<string, number>([
  ...['demi', 'demie', 'media', 'meia', 'trente', 'treinta', 'trinta', 'thirty'].map(
    (word) => [word, 30] as const,
  ),
  ...['quart', 'quinze', 'cuarto', 'quarto', 'fifteen'].map((word) => [word, 15] as const),
])
