import type { Stay } from '../../domain/attendance/stay'
import { normaliseEmail } from '../../domain/values/email-address'
import { foldText } from '../../domain/values/fold-text'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../domain/values/instant'
import { cellValue, type ParticipantRow, wasNeverAdmitted } from './participant-rows'

/**
 * The stay that a row tells, or why the row is wrong.
 * @param instant what a cell with a time means; null when it is none
 */
export const readParticipantRow = (
  line: ParticipantRow,
  instant: (text: string) => Instant | null,
): Stay | { reason: string } | 'waiting' => {
  if (wasNeverAdmitted(line)) return 'waiting'
  const name = cellValue(line, 'name')
  const email = parseEmail(cellValue(line, 'email'))
  if (name === '' && email === null) return { reason: 'neither a name nor an e-mail address' }
  const when = line.columns.join === undefined ? readTotal(line, instant) : readTimes(line, instant)
  if ('reason' in when) return when
  return { name, email, registrantId: null, ...when, ...(isMeetingHost(line, name, email) && { host: true }) }
}

type StayTimes = Pick<Stay, 'from' | 'to' | 'atMost'>

const readTimes = (
  line: ParticipantRow,
  instant: (text: string) => Instant | null,
): StayTimes | { reason: string } => {
  const [join, leave] = [cellValue(line, 'join'), cellValue(line, 'leave')]
  const minutes = parseMinutes(cellValue(line, 'total') || cellValue(line, 'duration'))
  if (join === '') return { reason: 'no join time' }
  const from = instant(join)
  if (from === null) return { reason: `the join time "${join}" is no date and time` }
  if (leave === '' && minutes === null) return { reason: 'no leave time and no duration' }
  const to = leave === '' ? addMilliseconds(from, (minutes ?? 0) * MINUTE_MS) : instant(leave)
  if (to === null) return { reason: `the leave time "${leave}" is no date and time` }
  if (to < from) return { reason: `leaves at ${leave}, before joining at ${join}` }
  // One row per person: first join to last leave, with the time really spent as a total beside them.
  return cellValue(line, 'total') === '' || minutes === null ? { from, to } : { from, to, atMost: minutes }
}

/** A report of totals only: the person was there some time of the meeting, as far as its hours are known. */
const readTotal = (
  line: ParticipantRow,
  instant: (text: string) => Instant | null,
): StayTimes | { reason: string } => {
  const text = cellValue(line, 'total') || cellValue(line, 'duration')
  const atMost = parseMinutes(text)
  if (atMost === null)
    return { reason: text === '' ? 'no duration' : `the duration "${text}" is no number of minutes` }
  const from = instant(line.meeting?.start ?? '')
  const to = instant(line.meeting?.end ?? '')
  return from === null || to === null || to < from ? { ...ANY_TIME, atMost } : { from, to, atMost }
}

/** The report says neither when the meeting began nor when it ended. */
const ANY_TIME = { from: '0000-01-01T00:00:00.000Z', to: '9999-12-31T23:59:59.999Z' }

const parseMinutes = (text: string): number | null =>
  /^\d{1,6}([.,]\d+)?$/.test(text) ? Math.floor(Number(text.replace(',', '.'))) : null

const parseEmail = (text: string): string | null =>
  /^[^\s@]+@[^\s@]+$/.test(text) ? normaliseEmail(text) : null

/** A webinar's hosts stand apart; the block about a meeting names its host by address, or as "Name (address)". */
const isMeetingHost = (line: ParticipantRow, name: string, email: string | null): boolean => {
  if (line.amongHosts) return true
  const host = line.meeting?.host ?? ''
  if (email !== null) return host.split(/[\s()<>,;]+/).some((part) => normaliseEmail(part) === email)
  const named = foldText(host.replace(/[(<]?[^\s@()<>]+@[^\s@()<>]+[)>]?/g, ''))
  return named !== '' && foldText(name) === named
}
