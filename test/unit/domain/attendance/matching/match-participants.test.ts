import { describe, expect, it } from 'vitest'
import {
  createMatcher,
  type MatchDecisions,
  participantKey,
} from '../../../../../shared/domain/attendance/matching/match-participants'
import type { Registrant } from '../../../../../shared/domain/attendance/matching/registrant'
import type { Stay } from '../../../../../shared/domain/attendance/zoom/stay'
import { aRegistrant, aStayBetween } from '../attendance-builders'

const amina = aRegistrant('Amina Warsame')
const faadumo = aRegistrant('Faadumo Nur', { zoomRegistrantId: 'zoom-7' })

const match = (
  who: Partial<Stay>,
  registrants: Registrant[] = [amina, faadumo],
  decisions: MatchDecisions = {},
) =>
  createMatcher({ registrants, decisions, organiserEmails: ['Organiser@example.org'] })(
    aStayBetween('06:00', '07:00', { name: 'Somebody', email: null, ...who }),
  )
const proposed = (name: string, registrants?: Registrant[]) => {
  const found = match({ name }, registrants)
  return found.kind === 'unmatched' ? (found.proposal?.name ?? null) : found.kind
}

describe('matching a Zoom participant', () => {
  it("uses Zoom's registrant id before the address", () => {
    const found = match({ registrantId: 'zoom-7', email: 'amina.warsame@example.org' })
    expect(found).toEqual({ kind: 'registrant', registrant: faadumo, by: 'registrant-id' })
  })

  it("uses Zoom's registrant id also in the rows of that participant that lack it", () => {
    const stays = ['zoom-7', null].map((registrantId) =>
      aStayBetween('06:00', '07:00', { name: 'iPhone', email: 'amina.warsame@example.org', registrantId }),
    )
    const matchStay = createMatcher({
      registrants: [amina, faadumo],
      decisions: {},
      organiserEmails: [],
      stays,
    })
    expect(stays.map(matchStay)).toEqual(
      stays.map(() => ({ kind: 'registrant', registrant: faadumo, by: 'registrant-id' })),
    )
  })

  it('uses the address in any letter case and with any display name', () => {
    const found = match({ email: ' Amina.Warsame@EXAMPLE.org', name: 'iPhone' })
    expect(found).toEqual({ kind: 'registrant', registrant: amina, by: 'email' })
  })

  it('never matches by name alone, and only proposes a registrant', () => {
    expect(match({ name: 'Amina Warsame' })).toEqual({
      kind: 'unmatched',
      proposal: amina,
      candidates: [{ registrant: amina, reasons: ['same-name'] }],
    })
  })

  it.each([
    'AMINA  WARSAME',
    'warsame, amina',
    'Amína Wårsame',
    'Amina Warsame (NCA)',
    'Amina Warsame - NCA Somalia',
    'NCA | Amina Warsame',
    '#14 Amina Warsame',
    'Amina_Warsame_NCA',
    'NCA Amina Warsame',
    'A. W. (Amina Warsame)',
    'Eng. Amina Warsame',
    'Amina Warsame’s iPhone',
    'iPhone de Amina Warsame',
  ])('proposes the one registrant of that name for "%s"', (name) => {
    expect(proposed(name)).toBe('Amina Warsame')
  })

  it.each(['Amina', 'Amina Nur', 'iPhone', '', 'NCA Somalia'])('proposes no registrant for "%s"', (name) => {
    expect(proposed(name)).toBeNull()
  })

  it('proposes no registrant when two have the name', () => {
    expect(
      proposed('Amina Warsame', [amina, aRegistrant('Warsame Amina', { email: 'w@example.org' })]),
    ).toBeNull()
  })

  it('proposes names in other scripts', () => {
    expect(proposed('ورسمه أمينة', [aRegistrant('أمينة ورسمه', { email: 'a@example.org' })])).toBe(
      'أمينة ورسمه',
    )
  })
})

describe('the decision of a staff member', () => {
  const stay = { name: 'iPhone', email: null }

  it('takes precedence over everything else', () => {
    const decisions = { [participantKey(stay)]: amina.id }
    expect(match(stay, [amina], decisions)).toEqual({ kind: 'registrant', registrant: amina, by: 'decision' })
    const host = { name: 'ITU Host', email: null }
    expect(match(host, [amina], { [participantKey(host)]: amina.id })).toMatchObject({ kind: 'registrant' })
  })

  it('excludes a row as not a participant', () => {
    expect(match(stay, [amina], { [participantKey(stay)]: 'not-participant' })).toEqual({
      kind: 'excluded',
      role: 'not-participant',
      reason: 'decision',
    })
  })

  it('applies to a new report: the key ignores case, spaces and times', () => {
    expect(participantKey({ name: ' IPHONE', email: null })).toBe(participantKey(stay))
    expect(participantKey({ name: 'iPhone', email: 'x@example.org' })).not.toBe(participantKey(stay))
    expect(participantKey(stay)).toMatch(/^[\w-]{16}$/)
  })

  it('has no effect when the registrant is gone', () => {
    expect(match(stay, [faadumo], { [participantKey(stay)]: amina.id })).toEqual({
      kind: 'unmatched',
      proposal: null,
      candidates: [],
    })
  })
})

describe('hosts, interpreters and recorders', () => {
  it.each([
    ['ITU Host', 'host'],
    ['Zoom Host 2', 'host'],
    ['ITU_Host 1', 'host'],
    ['ITU-Host', 'host'],
    ['Jane Doe (Host)', 'host'],
    ['Jane Doe (Co-host, me)', 'host'],
    ['Interpreter', 'interpreter'],
    ['Interprète FR', 'interpreter'],
    ['Intérprete 1', 'interpreter'],
    ['Spanish interpretation', 'interpreter'],
    ['Interpretação PT', 'interpreter'],
    ['Otter.ai', 'recorder'],
    ["Amina's OtterPilot", 'recorder'],
    ['Fireflies.ai Notetaker Amina', 'recorder'],
    ['read.ai meeting notes', 'recorder'],
    ['ITU Recorder', 'recorder'],
    ['Fathom Notetaker', 'recorder'],
    ['Note taker of Amina', 'recorder'],
    ['tl;dv', 'recorder'],
    ['Avoma', 'recorder'],
    ['Sembly AI', 'recorder'],
    ['MeetGeek', 'recorder'],
    ['Supernormal', 'recorder'],
    ['Tactiq', 'recorder'],
    ['Krisp', 'recorder'],
    ['Circleback', 'recorder'],
    ['recall.ai', 'recorder'],
    ['Zoom AI Companion', 'recorder'],
    ['Recording', 'recorder'],
    ['Enregistreur', 'recorder'],
    ['Grabadora', 'recorder'],
    ['Live stream', 'recorder'],
    ['Captions', 'recorder'],
    ['Meeting bot', 'recorder'],
    ['Amina AI-Bot', 'recorder'],
    ['Übersetzung / Translation', 'interpreter'],
    ['Traductrice', 'interpreter'],
    ['مترجم', 'interpreter'],
    ['Anfitrión', 'host'],
    ['Hôte', 'host'],
    ['Notta Bot', 'recorder'],
    ["Amina's Notetaker", 'recorder'],
    ['Spinach AI', 'recorder'],
    ['Granola', 'recorder'],
    ['MeetGeek - Amina', 'recorder'],
    ['Grain Recorder', 'recorder'],
    ['Gong', 'recorder'],
    ['Fellow.app', 'recorder'],
    ['Chorus.ai', 'recorder'],
    ['Bluedot Note Taker', 'recorder'],
    ['Jamie AI', 'recorder'],
    ['Copilot', 'recorder'],
    ['Sana AI', 'recorder'],
    ['Read AI Notetaker', 'recorder'],
    ['Omar (Fathom)', 'recorder'],
    ['ChatGPT Record', 'recorder'],
    ['Cluely', 'recorder'],
    ['Gemini Notes', 'recorder'],
    ['Google Gemini AI', 'recorder'],
    ['Claude AI', 'recorder'],
    ['Microsoft 365 Copilot', 'recorder'],
    ['Plaud Note', 'recorder'],
    ['Leexi', 'recorder'],
    ['HyNote', 'recorder'],
  ])('are excluded by a word in the name, with the reason: %s', (name, role) => {
    expect(match({ name, email: null })).toEqual({ kind: 'excluded', role, reason: 'name' })
  })

  it.each([
    ["Amina Warsame (Recorder General's Office)", { email: 'amina.warsame@example.org' }],
    ['Amina - Translation & Legal Unit', { email: 'amina.warsame@example.org' }],
    ['Host Country Liaison - Amina', { email: 'AMINA.warsame@example.org' }],
    ['Amina (Fathom Bank)', { email: 'amina.warsame@example.org' }],
    ['Interpreter', { registrantId: 'zoom-7' }],
    ['Gong', { registrantId: 'zoom-7', email: 'other@example.org' }],
  ])('count when an address or a registrant id says who they are: %s', (name, who) => {
    expect(match({ name, ...who })).toMatchObject({ kind: 'registrant' })
  })

  it('are counted when a staff member decides so, with any name', () => {
    const row = { name: 'Interpreter', email: null }
    expect(match(row, [amina], { [participantKey(row)]: 'participant' })).toMatchObject({ kind: 'unmatched' })
  })

  it("are excluded by an organiser's address and as the report's host", () => {
    expect(match({ email: 'organiser@example.org' })).toEqual({
      kind: 'excluded',
      role: 'host',
      reason: 'organiser-address',
    })
    expect(match({ host: true })).toEqual({ kind: 'excluded', role: 'host', reason: 'report-host' })
  })

  it.each([
    'Abbott Jones',
    'Jan Bot',
    'Hostilio Reyes',
    'Talbot Otieno',
    'Fatima Recordati',
    'Hosea Ghostley',
    'Jamie',
    'Grain Mwangi',
    'Otter Jansen',
    'Copilot Ndlovu',
    'Claude',
    'Claude Mbala',
    'Gemini Banda',
    'Noteworthy Dube',
  ])('are not people with a similar name: %s', (name) => {
    expect(match({ name }).kind).toBe('unmatched')
  })
})
