/** A sentence of a line and its position in it. */
export interface Sentence {
  text: string
  at: number
  end: number
}

const sentenceEnd = /[.!?؟…][)"”’»]*(?=\s)|[。！？][”’」』）]*/gu
/** `Dr. Ama`, `No. 5`, `e. g. this`: full stops that end no sentence. */
const abbreviationEnd =
  /(?:(?<![\p{L}\d])\p{L}{1,2}|(?<!\p{L})(?:art|ave|approx|dept|etc|incl|mme|mlle|mrs|msc|phd|prof|ref|res|tel|vol))\.$/iu

/** The sentences of a line, in order; a line without full stops is one. */
export const splitSentences = (line: string): Sentence[] => {
  const sentences: Sentence[] = []
  let start = 0
  for (const { index, 0: mark } of line.matchAll(sentenceEnd)) {
    const end = index + mark.length
    const isAbbreviation = mark === '.' && abbreviationEnd.test(line.slice(Math.max(0, end - 9), end))
    if (isAbbreviation || /^\s*\p{Ll}/u.test(line.slice(end, end + 4))) continue
    sentences.push({ text: line.slice(start, end).trim(), at: start, end })
    start = end
  }
  if (line.slice(start).trim() !== '')
    sentences.push({ text: line.slice(start).trim(), at: start, end: line.length })
  return sentences
}
