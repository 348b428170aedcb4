import type { Finding } from '../draft'
import { clauseAround, looksBack, saysOther } from '../page/clauses'
import type { Line } from '../page/page-lines'
import { zonesOf } from './host-zones'
import { decideZone } from './zone-decision'
import { proposal } from './zone-proposals'

/** The clinic's IANA zone, or null, and why. */
export interface ZoneReading {
  zone: string | null
  findings: Finding[]
}

/**
 * The zone of a page from every statement in it. Statements that come to one zone agree; others contradict
 * each other, and then none is taken.
 * @param dates `YYYY-MM-DD`, where offsets are compared
 */
export const zoneOf = (lines: Line[], host: string | null, dates: string[]): ZoneReading => {
  const all = lines.flatMap((line) =>
    line.zones.map((zone) => ({ line, zone, text: spoken(line, zone), clause: clauseOf(line, zone) })),
  )
  const own = all.filter(({ clause }) => !saysOther(clause))
  const present = own.filter(({ clause }) => !looksBack(clause))
  const stated = present.length > 0 ? present : own
  const first = [...new Map(stated.toReversed().map((one) => [one.text, one])).values()].toReversed()
  const decided = first
    .slice(0, 50)
    .map(({ line, zone, text }) => ({ line, text, ...decideZone(zone, text, host, dates) }))
  const refused =
    decided.find(({ code }) => code === 'zone-contradiction') ??
    decided.find(({ zone, code }) => zone === null && code === 'zone-abbreviation')
  if (refused?.code)
    return { zone: null, findings: [finding(refused.code, 'error', refused.line, refused.message)] }
  const zones = [...new Set(decided.flatMap(({ zone }) => zone ?? []))]
  const [zone] = zones
  if (zones.length > 1) return { zone: null, findings: [disagreement(decided, zones, dates)] }
  if (zone) return { zone, findings: told(decided) }
  const [vague] = decided
  if (vague?.code)
    return { zone: null, findings: [finding('zone-missing', 'error', vague.line, vague.message)] }
  const message = `No time zone is named. ${proposal(host ? zonesOf(host) : [], dates)}`
  return { zone: null, findings: [finding('zone-missing', 'error', null, message)] }
}

type Decided = ReturnType<typeof decideZone> & { line: Line; text: string }

/** Each kind of finding once, at the first line that gave it. */
const told = (decided: Decided[]): Finding[] =>
  (['zone-differs-from-host', 'zone-abbreviation'] as const).flatMap((code) => {
    const one = decided.find((decision) => decision.code === code)
    return one
      ? [finding(code, code === 'zone-abbreviation' ? 'info' : 'warning', one.line, one.message)]
      : []
  })

const disagreement = (decided: Decided[], zones: string[], dates: string[]): Finding => {
  const other = decided.find(({ zone }) => zone !== null && zone !== zones[0])
  const said = decided.flatMap(({ zone, text, line }) => (zone ? [`"${text}" (line ${line.number})`] : []))
  const message = `The page names different zones: ${said.slice(0, 4).join(', ')}. ${proposal(zones, dates)}`
  return { severity: 'error', code: 'zone-contradiction', line: other?.line.number ?? null, message }
}

const finding = (
  code: Finding['code'],
  severity: Finding['severity'],
  line: Line | null,
  message: string,
): Finding => ({
  severity,
  code,
  line: line?.number ?? null,
  message,
})

const clauseOf = (line: Line, { first, next }: Line['zones'][number]): string =>
  clauseAround(line.text, line.tokens[first]?.at ?? 0, line.tokens[next - 1]?.end ?? 0)

const spoken = (line: Line, { first, next }: Line['zones'][number]): string => {
  const text = line.text.slice(line.tokens[first]?.at ?? 0, line.tokens[next - 1]?.end ?? 0)
  return text.includes('(') && !text.includes(')') ? `${text})` : text
}
