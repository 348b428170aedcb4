import { invitationKey } from '../../shared/domain/campaign/campaign-mail'
import { startRunning } from '../../shared/domain/campaign/campaign-states'
import { personId } from '../../shared/domain/ids'
import { createDueEntry } from '../../shared/domain/mail/ledger/due-entry'
import type { LedgerEntry } from '../../shared/domain/mail/ledger/ledger'
import { aLedgerEntry, anAuditRecord, aRegistration, aReport, aStay } from './builders/builders'
import { aCampaign, aRecipient } from './builders/contact-builders'
import type { InMemoryDependencies } from './in-memory-dependencies'

/** A registrant with everything that a report counts; minutes are from the start of the day. */
export interface RawPerson {
  email: string
  organisation: string
  sector: 'regulator' | 'bank' | 'central-bank'
  country: string
  language: 'en' | 'fr'
  clicked: readonly number[]
  /** By day: from and to in minutes. */
  stays: Readonly<Record<number, readonly (readonly [number, number])[]>>
}

export interface RawInvitation {
  email: string
  campaign: 1 | 2
  state: LedgerEntry['state']
  feedback: LedgerEntry['feedback']
}

const organisations = ['National Communications Authority', 'Hormuud', '=Central Bank', 'CBS']

/** @param count of registrants; person 0 never joins, and every second one comes back on day 2 */
export const rawPeople = (count: number): RawPerson[] =>
  Array.from({ length: count }, (_, index) => {
    const first = index % 5 === 0 ? [] : [[index % 7, 30 + 9 * (index % 20)] as const]
    const second =
      index % 2 === 0 && index > 0 ? [[0, 20] as const, [60, 60 + 5 * (index % 30)] as const] : []
    return {
      email: `person-${index}@example.org`,
      organisation: organisations[index % organisations.length] ?? '',
      sector: (['regulator', 'bank', 'central-bank'] as const)[index % 3] ?? 'bank',
      country: ['SO', 'KE', 'DJ'][index % 3] ?? 'SO',
      language: index % 4 === 0 ? 'fr' : 'en',
      clicked: [...(index % 3 === 0 ? [] : [1]), ...(index % 4 === 0 ? [2] : [])],
      stays: { 1: first, 2: second },
    }
  })

/** Two of three registrants were invited, and ten people who never registered, of whom some got a reminder. */
export const rawInvitations = (people: readonly RawPerson[]): RawInvitation[] => {
  const feedbacks = ['delivered', 'delivered', 'bounced', 'complained', null] as const
  const invite = (email: string, index: number): RawInvitation => ({
    email,
    campaign: 1,
    state: index % 9 === 8 ? 'failed' : 'accepted',
    feedback: index % 9 === 8 ? null : (feedbacks[index % feedbacks.length] ?? null),
  })
  const silent = Array.from({ length: 10 }, (_, index) => `silent-${index}@example.org`)
  const registered = people.filter((_, index) => index % 3 !== 0).map(({ email }) => email)
  return [
    ...[...registered, ...silent].map(invite),
    ...silent.slice(0, 4).map((email) => ({ ...invite(email, 0), campaign: 2 as const })),
  ]
}

const START = { 1: Date.parse('2026-12-10T06:00:00.000Z'), 2: Date.parse('2026-12-11T06:00:00.000Z') }

/** Stores the people, their mails, the report of each day with a guest whom nobody knows, and two campaigns. */
export const storeReportedClinic = async (
  deps: InMemoryDependencies,
  people: readonly RawPerson[],
  invitations: readonly RawInvitation[],
): Promise<void> => {
  for (const { email, organisation, sector, country, language, clicked } of people) {
    const joinClickedAt = Object.fromEntries(clicked.map((day) => [day, '2026-12-10T05:50:00.000Z']))
    const registration = aRegistration({
      email,
      name: email,
      organisation,
      sector,
      country,
      language,
      joinClickedAt,
    })
    const mail = aLedgerEntry({ recipientId: registration.id, state: 'accepted', feedback: 'delivered' })
    await deps.registrations.register(registration, mail, null)
  }
  for (const day of [1, 2] as const) {
    const at = (minute: number) => new Date(START[day] + minute * 60_000).toISOString()
    const stays = people.flatMap(({ email, stays: byDay }) =>
      (byDay[day] ?? []).map(([from, to]) => aStay({ name: email, email, from: at(from), to: at(to) })),
    )
    const guest = aStay({ name: 'Unknown guest', email: null, from: at(0), to: at(30) })
    await deps.attendance.saveReport(aReport({ day, stays: [...stays, guest] }))
  }
  for (const number of [1, 2] as const) {
    const draft = aCampaign({ number, reminds: number === 2 ? 1 : null })
    const own = invitations.filter(({ campaign }) => campaign === number)
    const recipients = own.map(({ email }) => aRecipient({ email }))
    await deps.campaigns.create(draft, anAuditRecord())
    const running = startRunning(draft, { set: 'set', size: recipients.length }, deps.now())
    if (!running) throw new Error('a draft can be started')
    await deps.campaigns.start(running, recipients, anAuditRecord(), number - 1)
    for (const { email, state, feedback } of own) {
      const entry = createDueEntry(invitationKey(running, personId(email)), deps.now(), null)
      await deps.ledger.add({ ...entry, state, attempt: 1, feedback })
    }
  }
}
