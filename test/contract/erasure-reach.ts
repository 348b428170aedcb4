import { ScanCommand } from '@aws-sdk/client-dynamodb'
import { describe, expect, it } from 'vitest'
import type { ItemType } from '../../shared/aws/dynamodb/item-keys'
import { createRateLimiterStore } from '../../shared/aws/dynamodb/stores/mail/rate-limiter-store'
import type { DynamoTable } from '../../shared/aws/dynamodb/table'
import { participantKey } from '../../shared/domain/attendance/matching/match-participants'
import { tallyCampaign } from '../../shared/domain/campaign/campaign-progress'
import { personId, registrationId } from '../../shared/domain/ids'
import { createMailCounter } from '../../shared/domain/mail/ledger/mail-counts'
import { initialRateLimiterState } from '../../shared/domain/mail/sending/rate-limiter'
import { addMilliseconds, DAY_MS, MINUTE_MS } from '../../shared/domain/values/time/instant'
import { processErasures } from '../../shared/use-cases/erasure/process-erasures'
import { requestErasure } from '../../shared/use-cases/erasure/request-erasure'
import { askToFollow } from '../../shared/use-cases/followers/ask-to-follow'
import { exportOwnData } from '../../shared/use-cases/registration/export-own-data'
import {
  aDaySummary,
  aDispatch,
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
  aReport,
  aStay,
  aZoomEvent,
  somaliaClinicId,
} from '../support/builders/builders'
import { aCertificate } from '../support/builders/certificate-builders'
import { someFigures } from '../support/builders/figures-builder'
import { storeSurvey } from '../support/builders/survey-builder'
import { createInMemoryDependencies } from '../support/in-memory-dependencies'
import type { OpenTable, StoresUnderTest } from '../support/stores/stores-under-test'
import { heldAfterErasure } from './held-after-erasure'
import { storeCampaign, storeContactLists } from './invited-person'

/**
 * Whether the data that a registrant downloads has what the type holds of a person; a reason where it has not. A
 * type without a row names nobody; the test finds one that does.
 */
const inOwnData: Record<ItemType, 'yes' | 'names nobody' | 'of a list owner' | 'of staff'> = {
  ...(Object.fromEntries(Object.keys(heldAfterErasure).map((type) => [type, 'names nobody'])) as Record<
    ItemType,
    'names nobody'
  >),
  registration: 'yes',
  mail: 'yes',
  // The mails that it names are in the data.
  'mail-counts': 'yes',
  audit: 'yes',
  'zoom-event': 'yes',
  report: 'yes',
  'report-part': 'yes',
  match: 'yes',
  'attendance-record': 'yes',
  certificate: 'yes',
  'certificate-code': 'yes',
  suppression: 'yes',
  unsubscription: 'yes',
  list: 'of a list owner',
  contacts: 'of a list owner',
  'import-part': 'of a list owner',
  'follow-request': 'of a list owner',
  recipient: 'of a list owner',
  tester: 'of a list owner',
  'programme-subscription': 'of staff',
}

const name = 'Zainab Qasim'
const email = 'zainab.qasim@example.org'
const person = personId(email)
const registered = registrationId(somaliaClinicId, email)
const now = '2026-12-14T12:00:00.000Z'
const tomorrow = addMilliseconds(now, DAY_MS)
const invited = { name, email, now, tomorrow }

const scan = async ({ client, name: TableName }: DynamoTable) =>
  (await client.send(new ScanCommand({ TableName }))).Items ?? []

/** The types of the items that hold one of the words, each once. */
const typesHolding = async (table: DynamoTable, words: string[]): Promise<string[]> => {
  const holding = (await scan(table)).filter((item) =>
    words.some((word) => JSON.stringify(item).includes(word)),
  )
  return [...new Set(holding.map(({ type }) => type?.S ?? ''))].toSorted()
}

/** An item of every type, about one person where the type is about people. */
const storeEveryType = async (stores: StoresUnderTest, table: DynamoTable): Promise<void> => {
  await storeRegistration(stores)
  await storeAttendance(stores)
  await storeContactLists(stores, invited)
  await storeCampaign(stores, invited)
  await storeMailCounts(stores)
  await askToFollow({ ...stores, now: () => now }, { email, language: 'en' })
  await stores.suppressions.suppress({ personId: person, reason: 'bounced', at: now })
  await stores.suppressions.unsubscribe(person, now)
  await stores.visitors.countForm('visitor-1', tomorrow)
  await stores.signInSessions.end('session-1', tomorrow)
  await createRateLimiterStore(table).compareAndSwap(undefined, initialRateLimiterState)
  const about = { country: 'SO', spelling: 'nca' }
  const choice = { ...about, institution: 'nca', name: 'NCA', by: 'staff-1', at: now }
  const audit = { country: 'SO', at: now, by: 'staff-1', action: 'confirmed' as const, spellings: ['nca'] }
  await stores.institutions.noteSpellings([{ ...about, label: 'NCA', people: 1 }])
  await stores.institutions.saveChoices([choice], { ...audit, name: 'NCA' })
  const figures = someFigures({ clinicId: somaliaClinicId })
  await stores.programme.saveRecord({ clinicId: somaliaClinicId, revision: 1, isFrozen: false, figures })
  await stores.programme.personSecret()
  await storeProgrammeReaders(stores)
  await stores.certificates.issue(aCertificate({ registrationId: registered, name }))
  await storeSurvey(stores, { clinicId: somaliaClinicId, registrationId: registered })
}

/** The confirmation is counted as one with a delivery issue, which the count names. */
const storeMailCounts = async ({ ledger, campaigns }: StoresUnderTest) => {
  const counter = createMailCounter()
  counter.add(aLedgerEntry({ recipientId: registered, state: 'failed' }))
  const countedNow = { countedAt: now, erased: {} }
  await ledger.saveCounted(somaliaClinicId, { ...counter.tally(), ...countedNow })
  await campaigns.saveCounted(somaliaClinicId, { ...tallyCampaign([], now), campaign: 1, ...countedNow })
}

const storeProgrammeReaders = async ({ programme }: StoresUnderTest) => {
  const link = { id: 'a'.repeat(22), coOrganisers: ['NCA'], createdAt: now, createdBy: 'staff-1' }
  const line = { at: now, by: 'staff-1', after: {} }
  await programme.addLink({ ...link, endsAt: tomorrow, withdrawnAt: null }, { ...line, action: 'link-made' })
  const staff = { subject: 'staff-2', name, email, roles: ['analyst' as const] }
  const subscription = { staff, since: now, signedInAt: now }
  await programme.addSubscription(subscription, { ...line, action: 'subscribed' })
}

const storeRegistration = async ({ clinics, registrations, dispatches }: StoresUnderTest) => {
  await clinics.create(aPublishedClinic(), anAuditRecord())
  await clinics.recordAudit(anAuditRecord({ at: now, after: { registration: registered } }))
  const confirmation = aLedgerEntry({ recipientId: registered, state: 'skipped' })
  await registrations.register(aRegistration({ id: registered, email, name }), confirmation, null)
  await dispatches.add(aDispatch())
}

const storeAttendance = async ({ attendance }: StoresUnderTest) => {
  const stay = aStay({ name, email })
  const manyStays = Array.from({ length: 400 }, (_, index) => aStay({ name: `${index} ${'x'.repeat(800)}` }))
  await attendance.recordEvent(somaliaClinicId, aZoomEvent({ name, email }))
  await attendance.saveReport(aReport({ stays: [stay] }))
  await attendance.saveReport(aReport({ day: 2, stays: [...manyStays, stay] }))
  const phone = participantKey({ name: 'iPhone', email: null })
  await attendance.saveMatchDecision(somaliaClinicId, 1, phone, registered)
  const onDay1 = { clinicId: somaliaClinicId, day: 1, registrationId: registered }
  const reason = `${name} signed the sheet`
  await attendance.saveAttendanceRecord({ ...onDay1, isPresent: true, reason, by: 'staff-1', at: now })
  const decided = { clinicId: somaliaClinicId, decidedAt: now, expiresAt: tomorrow }
  await attendance.saveAlias({ participantKey: phone, role: null, personId: person, ...decided })
  await attendance.saveSummary(aDaySummary())
}

export const ownDataContract = (open: OpenTable) =>
  describe('the data that a registrant downloads', () => {
    it('has everything that names the registrant, except in contact lists', async () => {
      const { table, ...stores } = await open()
      await storeEveryType(stores, table)
      const deps = { ...createInMemoryDependencies({ now }), ...stores }

      const data = await exportOwnData(deps, { clinicId: somaliaClinicId, registrationId: registered })

      const named = await typesHolding(table, [name, email, registered, person])
      // An alias keeps a decision for later clinics by a pseudonym; the decision itself is in the data.
      const expected = named.filter(
        (type) => !inOwnData[type as ItemType].startsWith('of ') && type !== 'alias',
      )
      expect(expected.filter((type) => inOwnData[type as ItemType] !== 'yes')).toEqual([])
      expect(data).toMatchObject({
        registration: { name, email },
        mails: [{ kind: 'confirmation' }],
        zoomEvents: [{ name }],
        zoomReports: [
          { day: 1, name },
          { day: 2, name },
        ],
        matchDecisions: [{ outcome: registered }],
        attendanceByHand: [{ reason: `${name} signed the sheet` }],
        auditLog: [{ after: { registration: registered } }],
        address: { suppression: { reason: 'bounced' }, unsubscribedFromInvitations: true },
      })
    })
  })

export const erasureReachContract = (open: OpenTable) =>
  describe('an erasure', () => {
    it('reaches every item type: what names the person expires, and pseudonyms are kept on purpose', async () => {
      const { table, ...stores } = await open()
      await storeEveryType(stores, table)
      const named = await typesHolding(table, [name, email, registered])
      expect(named).toEqual([
        'attendance-record',
        'audit',
        'certificate',
        'certificate-code',
        'contacts',
        'follow-request',
        'import-part',
        'list',
        'mail',
        'mail-counts',
        'match',
        'programme-subscription',
        'recipient',
        'registration',
        'report',
        'report-part',
        'tester',
        'zoom-event',
      ])

      const deps = { ...createInMemoryDependencies({ now }), ...stores }
      await requestErasure(deps, { email, idempotencyKey: 'form-1', by: 'admin-1' })
      for (let round = 1; round <= 3; round += 1) {
        deps.setNow(addMilliseconds(now, round * 5 * MINUTE_MS))
        await processErasures({ ...deps, now: () => addMilliseconds(now, round * 5 * MINUTE_MS) }, reports)
      }

      const types = new Set((await scan(table)).map(({ type }) => type?.S ?? ''))
      const erasedWhole = [
        'certificate',
        'certificate-code',
        'registration',
        'mail',
        'mail-counts',
        'campaign-counts',
        'recipient',
        'alias',
        'contacts',
        'follow-request',
        'programme-subscription',
      ]
      const expected = Object.keys(heldAfterErasure).filter((type) => !erasedWhole.includes(type))
      expect([...types].toSorted()).toEqual(expected.toSorted())
      const typesWith = (held: string) =>
        Object.entries(heldAfterErasure)
          .filter(([, each]) => each === held)
          .map(([type]) => type)
      const expiring = typesWith('until-it-expires')
      expect(await typesHolding(table, [name, email, registered])).toEqual(expiring.toSorted())
      expect(await typesHolding(table, [person])).toEqual(typesWith('pseudonym').toSorted())
      const leaving = (await scan(table)).filter(({ type }) => expiring.includes(type?.S ?? ''))
      expect(leaving.every(({ expiresAt }) => Number(expiresAt?.N) <= Date.parse(tomorrow) / 1000)).toBe(true)
    })
  })

const reports = {
  onProgress: () => {},
  onFailure: (_: string, error: unknown) => {
    throw error
  },
}
