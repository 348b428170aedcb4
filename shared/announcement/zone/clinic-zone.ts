import type { ProposedChoice, ProposedFinding } from '../choices'
import type { Finding } from '../draft-clinic'
import type { AnnotatedLine } from '../line'
import { zonesOfCountry } from '../mentions/places/country-zones'
import { findPlacesFrom } from '../mentions/places/place-lists'
import { concernsOtherEvent, refersToPast, sentenceAround } from '../text/sentence-cues'
import { decideZoneMention } from './decide-zone-mention'
import { proposeZones } from './zone-proposals'

/** The clinic's IANA zone, or null, and why. */
export interface ClinicZone {
  zone: string | null
  /** The line that names it. */
  line: number | null
  findings: ProposedFinding[]
}

/**
 * The zone of a page from every statement in it. Statements that come to one zone agree; others contradict
 * each other, and then none is taken.
 * @param dates `YYYY-MM-DD`, where offsets are compared
 * @param hour the start of the first day in minutes since midnight: findings say what a choice means for it
 */
export const decideClinicZone = (
  lines: AnnotatedLine[],
  host: string | null,
  dates: string[],
  hour: number | null = null,
): ClinicZone => {
  const all = lines.flatMap((line) =>
    line.zones.map((zone) => ({ line, zone, text: writtenText(line, zone), clause: sentenceOf(line, zone) })),
  )
  const concerning = all.filter(({ clause }) => !concernsOtherEvent(clause))
  const present = concerning.filter(({ clause }) => !refersToPast(clause))
  const stated = present.length > 0 ? present : concerning
  const firstOccurrences = [
    ...new Map(stated.toReversed().map((mention) => [mention.text, mention])).values(),
  ].toReversed()
  const decided = firstOccurrences
    .slice(0, 50)
    .map(({ line, zone, text }) => ({ line, text, ...decideZoneMention(zone, text, host, dates, hour) }))
  const refused =
    decided.find(({ code }) => code === 'zone-contradiction') ??
    decided.find(({ zone, code }) => zone === null && code === 'zone-abbreviation')
  if (refused?.code)
    return {
      zone: null,
      line: null,
      findings: [createZoneFinding(refused.code, 'error', refused.line, refused.message, refused.proposals)],
    }
  const zones = [...new Set(decided.flatMap(({ zone }) => zone ?? []))]
  const [zone] = zones
  if (zones.length > 1)
    return { zone: null, line: null, findings: [disagreementFinding(decided, zones, dates, hour)] }
  if (zone)
    return {
      zone,
      line: decided.find((mention) => mention.zone === zone)?.line.number ?? null,
      findings: acceptedFindings(decided),
    }
  const [vague] = decided
  if (vague?.code)
    return {
      zone: null,
      line: null,
      findings: [createZoneFinding('zone-missing', 'error', vague.line, vague.message, vague.proposals)],
    }
  return { zone: null, line: null, findings: [missingZoneFinding(lines, host, dates, hour)] }
}

/** Proposes the zones of the host; first those of a line of nothing but places, `Geneva | New Delhi`. */
const missingZoneFinding = (
  lines: AnnotatedLine[],
  host: string | null,
  dates: string[],
  hour: number | null,
): ProposedFinding => {
  const beside = findLineOfPlaces(lines)
  const hostZones = host ? zonesOfCountry(host) : []
  const own = beside.zones.filter((zone) => hostZones.includes(zone))
  return createZoneFinding(
    'zone-missing',
    'error',
    beside.line,
    beside.line ? `No time zone is named, only places: "${beside.line.text}".` : 'No time zone is named.',
    proposeZones([...own, ...beside.zones, ...hostZones], dates, hour),
  )
}

const maxPlaceLine = 80
const maxLines = 500

/** The first line that holds nothing but several places, and their zones. */
const findLineOfPlaces = (lines: AnnotatedLine[]): { line: AnnotatedLine | null; zones: string[] } => {
  for (const line of lines.slice(0, maxLines)) {
    if (line.text.length > maxPlaceLine) continue
    const first = line.tokens.findIndex(({ kind }) => kind === 'word')
    const places = first === -1 ? [] : findPlacesFrom(line.tokens, first)
    const rest = line.tokens.slice(places.at(-1)?.next ?? 0)
    const zones = places.flatMap(({ zone, country }) => zone ?? zonesOfCountry(country ?? '').slice(0, 1))
    if (new Set(zones).size > 1 && rest.every(({ kind }) => kind === 'punctuation')) return { line, zones }
  }
  return { line: null, zones: [] }
}

type DecidedMention = ReturnType<typeof decideZoneMention> & { line: AnnotatedLine; text: string }

/** Each kind of finding once, at the first line that gave it. */
const acceptedFindings = (decided: DecidedMention[]): ProposedFinding[] =>
  (['zone-differs-from-host', 'zone-abbreviation'] as const).flatMap((code) => {
    const mention = decided.find((decision) => decision.code === code)
    return mention
      ? [
          createZoneFinding(
            code,
            code === 'zone-abbreviation' ? 'info' : 'warning',
            mention.line,
            mention.message,
          ),
        ]
      : []
  })

const disagreementFinding = (
  decided: DecidedMention[],
  zones: string[],
  dates: string[],
  hour: number | null,
): ProposedFinding => {
  const other = decided.find(({ zone }) => zone !== null && zone !== zones[0])
  const descriptions = decided.flatMap(({ zone, text, line }) =>
    zone ? [`"${text}" (line ${line.number})`] : [],
  )
  const message = `The page names different times: ${descriptions.slice(0, 4).join(', ')}.`
  return createZoneFinding(
    'zone-contradiction',
    'error',
    other?.line ?? null,
    message,
    proposeZones(zones, dates, hour),
  )
}

const createZoneFinding = (
  code: Finding['code'],
  severity: Finding['severity'],
  line: AnnotatedLine | null,
  message: string,
  proposals: ProposedChoice[] = [],
): ProposedFinding => ({ severity, code, line: line?.number ?? null, message, proposals })

const sentenceOf = (line: AnnotatedLine, { first, next }: AnnotatedLine['zones'][number]): string =>
  sentenceAround(line.text, line.tokens[first]?.at ?? 0, line.tokens[next - 1]?.end ?? 0)

const writtenText = (line: AnnotatedLine, { first, next }: AnnotatedLine['zones'][number]): string => {
  const text = line.text.slice(line.tokens[first]?.at ?? 0, line.tokens[next - 1]?.end ?? 0)
  return text.includes('(') && !text.includes(')') ? `${text})` : text
}
