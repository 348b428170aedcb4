import type { AnnotatedLine } from '../line'
import type { DateMention } from '../mentions/dates/date-mention'
import { namesPostponement, sentenceAround } from '../text/sentence-cues'

/** `new`: the clinic was moved to the date; `old`: away from it; null: the sentence tells of no move. */
export type PostponementRole = 'new' | 'old' | null

/** `24 March → 14 April`. */
const movedTo = /^[^\p{L}]{0,3}[→➔➜⇒►]/u
const movedFrom = /[→➔➜⇒►]\s?(?:\p{L}+,? ){0,2}$/u

/** `The clinic planned for 9 June has been postponed`, without a word of a day to which. */
const awayFromDate =
  /(?<!\p{L})(?:postponed|deferred|rescheduled|re-scheduled|reprogrammée?s?|reportée?s?|repoussée?s?|aplazad[oa]s?|pospuest[oa]s?|reprogramad[oa]s?|adiad[oa]s?|remarcad[oa]s?|перенес[её]н\p{L}*)(?!\p{L})(?! (?:to|until|till|au|à|al?|para|hasta|на) \d)/iu

/** `POSTPONED: clinic of 9 June`, which leaves open to which day. */
const markBeforeName =
  /^[^\p{L}]*(?:postponed|deferred|reportée?|repoussée?|aplazad[oa]|pospuest[oa]|adiad[oa])\s?[:–—-]\s?(?=\P{N}{8})/iu
const namesNewDay =
  /(?<!\p{L})(?:new|now|to|until|au|aux|à|désormais|nouvelles?|nuevas?|al?|para|hasta|ahora|novas?|agora)(?!\p{L})/iu

const oldDateLabel =
  /^[^\p{L}]{0,6}(?:(?:old|former|previous|original|initial) dates?|anciennes? dates?|dates? initiales?|fechas? (?:anterior(?:es)?|original(?:es)?)|datas? (?:anterior(?:es)?|antigas?))(?!\p{L})/iu

/** `initially planned for 2 March`, `instead of 2 March`: the day that another one has taken the place of. */
const replacedDate =
  /(?<!\p{L})(?:instead of|rather than|in place of|originally|initially|previously announced|(?:initially|originally|previously|first) (?:planned|scheduled|announced|foreseen)|announced|au lieu du|initialement(?: (?:prévue?s?|programmée?s?|fixée?s?|annoncée?s?))?|en lugar del?|(?:inicialmente|originalmente)(?: (?:previst[oa]s?|programad[oa]s?|marcad[oa]s?|agendad[oa]s?|convocad[oa]s?|fijad[oa]s?|anunciad[oa]s?))?|em vez de|вместо|первоначально(?: (?:назнач|заплан)\p{L}+)?)\s(?:for |on |from |the |les? |du |aux? |pour les? |para |el |los |em |na |nos |ao |o |os |d[ií]as? |на )*(?:\p{L}+day,? )?$/iu
const maxBefore = 80

const oldDateBefore =
  /(?<!\p{L})(?:from|of|instead of|rather than|in place of|originally|initially|previously|was|planned (?:for|on)|scheduled (?:for|on)|announced for|du|de|au lieu du|initialement|prévue?s? (?:le|du|pour le)|del?|en lugar del?|prevista?o?s? (?:para )?(?:el|em)|programad[oa] para el|em vez de)\s(?:the |le |el |o )?(?:\p{L}+day,? )?$/iu

/** What a sentence about a move says of a date: `The clinic of 3 March is postponed to 17 March`. */
export const findPostponementRole = (
  line: AnnotatedLine,
  mention: Pick<DateMention, 'at' | 'end'>,
): PostponementRole => {
  const { at, end } = mention
  if (movedTo.test(line.text.slice(end, end + 20)) && line.dates.some((date) => date.at > end)) return 'old'
  if (movedFrom.test(line.text.slice(Math.max(0, at - 20), at)) && line.dates.some((date) => date.end < at))
    return 'new'
  const clause = sentenceAround(line.text, at, end)
  const besides = line.dates.filter(
    (date) => date.at !== at && clause.includes(line.text.slice(date.at, date.end)),
  )
  if (besides.length > 0 && replacedDate.test(line.text.slice(Math.max(0, at - maxBefore), at))) return 'old'
  if (!namesPostponement(clause))
    return besides.some((date) =>
      replacedDate.test(line.text.slice(Math.max(0, date.at - maxBefore), date.at)),
    )
      ? 'new'
      : null
  if (oldDateLabel.test(clause)) return 'old'
  const others = besides
  if (others.length === 0 && replacedDate.test(line.text.slice(Math.max(0, at - maxBefore), at))) return 'old'
  if (others.length === 0)
    return awayFromDate.test(clause.slice(clause.indexOf(line.text.slice(at, end)))) ||
      (markBeforeName.test(clause) && !namesNewDay.test(clause))
      ? 'old'
      : 'new'
  const before = line.text.slice(Math.max(0, at - 200), at)
  if (oldDateBefore.test(before)) return 'old'
  const isMovedBefore = namesPostponement(`${sentenceAround(before, before.length, before.length)} `)
  const isMovedLater = others.some(
    (date) => date.at > end && namesPostponement(line.text.slice(end, date.at)),
  )
  return isMovedLater && !isMovedBefore ? 'old' : 'new'
}

const updateNote =
  /^[^\p{L}]{0,6}(?:updated?|mise? à jour|actualizaci[oó]n|actualizad[oa]|atualização|atualizad[oa])(?!\p{L})[^:–—]{0,40}[:–—]\s?/iu

/** The sentence around a date, without the note of an update before it: `Update 12 May: the clinic is on 2 June`. */
export const sentenceAfterNote = (text: string, at: number, end: number): string => {
  const length = updateNote.exec(text.slice(0, 120))?.[0].length ?? 0
  return at >= length
    ? sentenceAround(text.slice(length), at - length, end - length)
    : sentenceAround(text, at, end)
}
