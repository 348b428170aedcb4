import { areSeveralPeople } from '../../domain/attendance/matching/person-words'
import { cutDisplayName, MAX_NAME_LENGTH } from '../../domain/attendance/zoom/display-name'
import type { Stay } from '../../domain/attendance/zoom/stay'
import { normaliseEmail } from '../../domain/values/email-address'
import { foldText } from '../../domain/values/text/fold-text'
import { addMilliseconds, type Instant, MINUTE_MS, toEpochMillis } from '../../domain/values/time/instant'
import { cellValue, type ParticipantRow, wasNeverAdmitted } from './participant-rows'
import { isSummaryName } from './summary-row'
import type { CellInstants } from './zoom-time-reader'

/**
 * The addresses of hosts that stand under several people's names, as where an export writes the account's address into
 * each row. They make nobody a host.
 */
export const findSharedHostAddresses = (lines: readonly ParticipantRow[]): ReadonlySet<string> => {
  const names = Map.groupBy(
    lines.filter((line) => !line.amongHosts && line.meeting !== null && readEmail(line) !== null),
    readEmail,
  )
  const hosts = new Set(lines.flatMap(({ meeting }) => addressesIn(meeting?.host ?? '')))
  const shared = [...hosts].filter((address) => areSeveralPeople(names.get(address)?.map(readName) ?? []))
  return new Set(shared)
}

/**
 * The stay in a row, or why the row cannot be read.
 * @param sharedHosts as `findSharedHostAddresses` gives them
 */
export const readParticipantRow = (
  line: ParticipantRow,
  instants: CellInstants,
  sharedHosts: ReadonlySet<string>,
): Stay | { reason: string } | 'waiting' => {
  if (wasNeverAdmitted(line)) return 'waiting'
  const name = readName(line)
  const email = readEmail(line)
  if (name === '' && email === null) return { reason: 'neither a name nor an e-mail address' }
  if (email === null && isSummaryName(name))
    return { reason: `"${shorten(name)}" sums up the other rows and is no participant` }
  const when = line.columns.join === undefined ? readTotal(line, instants) : readTimes(line, instants)
  if ('reason' in when) return when
  return {
    name,
    email,
    registrantId: null,
    ...when,
    ...(isMeetingHost(line, { name, email }, sharedHosts) && { host: true }),
  }
}

const readEmail = (line: ParticipantRow): string | null =>
  parseEmail(cellValue(line, 'registrantEmail')) ?? parseEmail(cellValue(line, 'email'))

/** "iPhone (Amina Warsame)", as Zoom writes a display name and the original name in one column. */
const readName = (line: ParticipantRow): string => cutDisplayName(readWholeName(line))

/** Says that the name of a row was cut; null where it was not. */
export const describeCutName = (line: ParticipantRow): string | null => {
  const { length } = readWholeName(line)
  return length <= MAX_NAME_LENGTH
    ? null
    : `the name has ${length} characters, of which the first ${MAX_NAME_LENGTH} were read`
}

/** Says that the duration of a row contradicts its times; null where it does not, or there is only one of them. */
export const describeOtherDuration = (line: ParticipantRow, { from, to, atMost }: Stay): string | null => {
  const span = Math.round((toEpochMillis(to) - toEpochMillis(from)) / MINUTE_MS)
  const minutes = atMost === undefined ? parseMinutes(cellValue(line, 'duration')) : null
  return minutes === null || Math.abs(minutes - span) <= ROUNDING_MINUTES
    ? null
    : `the duration says ${minutes} minutes, and joining and leaving, which count, are ${span} apart`
}
/** Zoom rounds a duration up, and a spreadsheet may have left out the seconds of the times. */
const ROUNDING_MINUTES = 2

const readWholeName = (line: ParticipantRow): string => {
  const shown =
    cellValue(line, 'name') ||
    [cellValue(line, 'firstName'), cellValue(line, 'lastName')].filter(Boolean).join(' ')
  const original = cellValue(line, 'originalName')
  if (original === '' || foldText(shown).includes(foldText(original))) return shown
  return shown === '' ? original : `${shown} (${original})`
}

type StayTimes = Pick<Stay, 'from' | 'to' | 'atMost'>

const readTimes = (line: ParticipantRow, instants: CellInstants): StayTimes | { reason: string } => {
  const join = cellValue(line, 'join')
  const leave = cellValue(line, 'leave')
  const minutes = parseMinutes(cellValue(line, 'total') || cellValue(line, 'duration'))
  if (join === '') return { reason: 'no join time' }
  const joins = instants(join)
  const from = joins[0]
  if (from === undefined) return { reason: `the join time "${shorten(join)}" is no date and time` }
  if (leave === '' && minutes === null) return { reason: 'no leave time and no duration' }
  if (leave === '') return withTotal(line, { from, to: addMilliseconds(from, (minutes ?? 0) * MINUTE_MS) })
  const leaves = instants(leave)
  if (leaves.length === 0) return { reason: `the leave time "${shorten(leave)}" is no date and time` }
  const stay = closestPair(joins, leaves, minutes)
  if (stay === null) return { reason: `leaves at ${leave}, before joining at ${join}` }
  return withTotal(line, stay)
}

/** Of an hour that comes twice the pair that fits the row's duration, else the earlier join; null: leaves before joining. */
const closestPair = (
  joins: Instant[],
  leaves: Instant[],
  minutes: number | null,
): { from: Instant; to: Instant } | null => {
  if (joins.length === 1 && leaves.length === 1) {
    const from = joins[0] ?? ''
    const to = leaves[0] ?? ''
    return to >= from ? { from, to } : null
  }
  const pairs = joins
    .flatMap((from) => leaves.map((to) => ({ from, to })))
    .filter(({ from, to }) => to >= from)
  const misfit = ({ from, to }: { from: Instant; to: Instant }) =>
    minutes === null ? 0 : Math.abs((toEpochMillis(to) - toEpochMillis(from)) / MINUTE_MS - minutes)
  // A difference of rounding is none.
  return pairs.toSorted((a, b) => Math.round((misfit(a) - misfit(b)) / 2))[0] ?? null
}

/** One row per person: first join to last leave, with the minutes really spent as a total beside them. */
const withTotal = (line: ParticipantRow, times: { from: Instant; to: Instant }): StayTimes => {
  const total = parseMinutes(cellValue(line, 'total'))
  return total === null ? times : { ...times, atMost: total }
}

/** A report of totals only: the person was present some time of the meeting, as far as its hours are known. */
const readTotal = (line: ParticipantRow, instants: CellInstants): StayTimes | { reason: string } => {
  const text = cellValue(line, 'total') || cellValue(line, 'duration')
  const atMost = parseMinutes(text)
  if (atMost === null)
    return { reason: text === '' ? 'no duration' : `the duration "${shorten(text)}" is no number of minutes` }
  if (!line.namesMinutes && notInMinutes.test(text))
    return {
      reason: `the duration "${shorten(text)}" may be hours or seconds: write minutes into its heading if it is minutes`,
    }
  const [from] = instants(line.meeting?.start ?? '')
  const [to] = instants(line.meeting?.end ?? '')
  return from === undefined || to === undefined || to < from ? { ...ANY_TIME, atMost } : { from, to, atMost }
}

/** Zoom counts whole minutes, and no day has more than 1440 of them. */
const notInMinutes = /^\d+[.,]\d{1,2}$|^(?:1[5-9]|[2-9]\d|\d{3,})\d\d$/

/** For a report that names neither the beginning nor the end of the meeting. */
const ANY_TIME = { from: '0000-01-01T00:00:00.000Z', to: '9999-12-31T23:59:59.999Z' }

/**
 * Whole minutes of "120", "12.5", "1,240", "1 240", "85 min", "1 h 20". A mark before three digits groups thousands.
 * "1:20" is refused: it may be hours or minutes.
 */
const parseMinutes = (text: string): number | null => {
  const minutes = readMinutes(text)
  return minutes === null || minutes > MAX_MINUTES ? null : minutes
}

/** Zoom ends a meeting after 30 hours; somewhat more may be the sum of two devices. */
const MAX_MINUTES = 3_000

const readMinutes = (text: string): number | null => {
  if (text === '') return null
  if (/^\d{1,6}$/.test(text)) return Number(text)
  const plain = text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
  if (/^\d{1,3}([.,’' ]\d{3})+$/.test(plain)) return Number(plain.replace(/\D/g, ''))
  if (/^\d{1,6}([.,]\d+)?$/.test(plain)) return Math.floor(Number(plain.replace(',', '.')))
  const [, hours, minutes] = durationInWords.exec(plain) ?? []
  return hours === undefined && minutes === undefined ? null : Number(hours ?? 0) * 60 + Number(minutes ?? 0)
}

/** "1 h 20", "1h 20m", "2 hours", "1 Std. 20 Min.", "1 ч 20 мин", "1 小时 20 分钟", "85 minutes". */
const durationInWords =
  /^(?:(\d{1,3}) ?(?:h|hrs?|hours?|heures?|horas?|ore|std\.?|stunden?|ч\.?|час(?:а|ов)?|小时|ساعة)(?![a-z]))?(?: ?(\d{1,4}) ?(?:m|min\.?|mins|minutes?|minutos?|minuti|minuten|мин\.?|分钟|分鐘|دقيقة)?)?$/i

const parseEmail = (text: string): string | null =>
  text.length <= MAX_ADDRESS_CELL && /^[^\s@]+@[^\s@]+$/.test(text) ? normaliseEmail(text) : null

/** An address has at most 254 characters, and something may stand around it. */
const MAX_ADDRESS_CELL = 300

/**
 * A webinar's hosts stand apart; the block about a meeting names its host by address, or as "Name (address)". The name
 * decides where several people have the address.
 */
const isMeetingHost = (
  line: ParticipantRow,
  { name, email }: Pick<Stay, 'name' | 'email'>,
  sharedHosts: ReadonlySet<string>,
): boolean => {
  if (line.amongHosts) return true
  const host = line.meeting?.host ?? ''
  if (host === '') return false
  if (email !== null && !sharedHosts.has(email)) return addressesIn(host).includes(email)
  const named = foldText(
    splitHostWords(host)
      .filter((word) => !word.includes('@'))
      .join(' '),
  )
  return named !== '' && foldText(splitHostWords(name).join(' ')) === named
}

const addressesIn = (host: string): string[] =>
  splitHostWords(host).flatMap((word) => (word.includes('@') ? [normaliseEmail(word)] : []))

const splitHostWords = (host: string): string[] => host.split(/[\s()<>,;]+/).filter((word) => word !== '')

/** A cell in a sentence: a broken quotation mark may have put a whole file into it. */
const shorten = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 80)}…`)
