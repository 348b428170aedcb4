import type { PageLine } from './page-lines'

/** A page in one line: a line with at least this many times, with words between them. */
const minTimesInLine = 3
const minLineLength = 100

const timeRange =
  /\d{1,2}(?:[:.h]\d{2})?\s?(?:[ap]\.?m\.?)?\s?(?:–|-|—|−|to)\s?\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?/giu
const breakBefore =
  /(?<!\p{L})(?:DAY|Day|JOUR|Jour|D[IÍ]A|D[ií]a|DIA)\s(?:[1-6]|ONE|TWO|THREE|One|Two|Three|UN|DEUX|TROIS|UNO|DOS|TRES)(?!\p{L})|(?<!\p{L})(?:(?:PROVISIONAL|DRAFT|TENTATIVE|DETAILED) )?(?:PROGRAMME?|AGENDA|PROGRAMA|ORDRE DU JOUR)(?!\p{L})|(?<!\p{L}|[:,–-] )(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ll]unes|[Mm]artes|[Mm]iércoles|[Jj]ueves|[Vv]iernes),? \d|(?<!\p{L})(?:DATE|ORIGINAL):\s/gu
const breakAfter = /(?<!\p{L})DATE:\s(?:\p{L}+ \d{1,2},? \d{4}|\d{1,2} \p{L}+ \d{4}|[\d/.-]{8,10})/gu

/**
 * Cuts a line that holds a whole page, as a copied PDF does: before days, headings and the times of the
 * programme. Every piece keeps the number of its line. Other lines stay whole.
 */
export const splitOneLinePage = (line: PageLine): PageLine[] => {
  const { text } = line
  if (text.length < minLineLength || text.includes('|')) return [line]
  const times = [...text.matchAll(timeRange)].filter(({ index }) => opensSession(text, index))
  if (times.length < minTimesInLine || !haveTitles(text, times)) return [line]
  const cuts = [
    ...times.map(({ index }) => index),
    ...[...text.matchAll(breakBefore)].map(({ index }) => index),
    ...[...text.matchAll(breakAfter)].map((match) => match.index + match[0].length),
  ].sort((one, other) => one - other)
  let from = 0
  return [...cuts, text.length].flatMap((cut) => {
    const piece = text.slice(from, cut).trim()
    from = cut
    return /[\p{L}\p{N}]/u.test(piece) ? [{ ...line, text: piece }] : []
  })
}

/** Not inside a number, a bracket or `from 09:00`. */
const opensSession = (text: string, index: number): boolean =>
  !/[\d:.(/]$|(?<!\p{L})(?:from|de|du|between|entre|and|et|y|at|à|a|on|las)\s$/iu.test(
    text.slice(Math.max(0, index - 10), index),
  )

/** After every time a title begins, and the times do not go back more than once a day. */
const haveTitles = (text: string, times: RegExpExecArray[]): boolean =>
  times.every(({ 0: time, index }) =>
    /^\s*[:–—-]?\s*[\p{Lu}“"]/u.test(text.slice(index + time.length, index + time.length + 8)),
  )
