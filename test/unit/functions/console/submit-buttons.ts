import type { StaffMember } from '../../../../shared/domain/access/staff'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { toMailKey } from '../../../../shared/domain/mail/mail-key'
import {
  aClinic,
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  aReport,
  aStay,
  somaliaClinicId,
} from '../../../support/builders'
import {
  contactAddress,
  numberedContacts,
  replaceContacts,
  startDraft,
} from '../../../support/campaign-driver'
import { aCampaign, aContactList, aListAudit, anImportDraft } from '../../../support/contact-builders'
import { editFormOf } from './edit/edit-form'
import { aConsole, aStaff } from './in-memory-console'

const clinicPath = (rest: string) => `/console/clinics/${somaliaClinicId}${rest}`
const list = `/console/lists/${aContactList().id}`
const idempotencyKey = 'a-form-of-this-page'
const moved = { date: '2026-12-14', start: '10:00', end: '13:30', version: '2' }

export type TestConsole = Awaited<ReturnType<typeof aConsole>>

/** One button of the console: the address of its form, its values, and the state that it needs. */
export interface SubmitButton {
  route: string
  path: string
  fields: Record<string, string> | ((testConsole: TestConsole) => Promise<Record<string, string>>)
  clinic?: Clinic
  staff?: StaffMember
  before?: (testConsole: TestConsole) => Promise<unknown>
  /** Each click is written down in the audit log, before it does anything. */
  isAudited?: true
}

const audit = {
  clinicId: somaliaClinicId,
  at: '2026-11-20T09:00:00.000Z',
  by: 'staff-1',
  action: 'campaign-made' as const,
  before: {},
  after: {},
}

const withList = async ({ deps }: TestConsole) => {
  await deps.contactLists.create(aContactList(), aListAudit())
  await replaceContacts(deps, numberedContacts(3))
}
const withDraft = async (testConsole: TestConsole) => {
  await withList(testConsole)
  await testConsole.post(clinicPath('/invitations'), { list: aContactList().id })
}
const withCampaign = async (testConsole: TestConsole) => {
  await withList(testConsole)
  await testConsole.deps.campaigns.create(aCampaign(), audit)
  await startDraft(testConsole.deps, aCampaign())
}
const shownAt = async (testConsole: TestConsole, path: string) => ({
  shown: /name="shown" value="([^"]+)"/.exec(await (await testConsole.get(path)).text())?.[1] ?? '',
})
const turnOf = async ({ deps }: TestConsole, action: string) => ({
  action,
  stateVersion: String((await deps.campaigns.get(somaliaClinicId, 1))?.stateVersion),
})
const failedMail = aLedgerEntry({ state: 'failed', attempt: 1, recipientId: aRegistration().id })
const asks = aRegistration({ status: 'pending' })

/** Every button of the console that changes something. */
export const submitButtons: SubmitButton[] = [
  { route: 'POST /console/sign-out', path: '/console/sign-out', fields: {} },
  {
    route: 'POST /console/clinics/new',
    path: '/console/clinics/new',
    fields: {
      idempotencyKey,
      text: 'DFS Security Clinic for Lesotho\n18 December 2026, 09:00 to 12:00 in Maseru',
    },
  },
  {
    route: 'POST /console/clinics/:id/edit',
    path: clinicPath('/edit'),
    fields: { ...editFormOf(aClinic()), title: 'Typed' },
    clinic: aClinic(),
  },
  {
    route: 'POST /console/clinics/:id/copy',
    path: clinicPath('/copy'),
    fields: {
      idempotencyKey,
      title: 'Copy',
      date: '2027-02-10',
      country: 'SO',
      timeZone: 'Africa/Mogadishu',
    },
  },
  {
    route: 'POST /console/clinics/:id/publish',
    path: clinicPath('/publish'),
    fields: { version: '1' },
    clinic: aClinic(),
  },
  {
    route: 'POST /console/drafts/delete',
    path: '/console/drafts/delete',
    fields: { confirmed: 'yes', [`chosen.${somaliaClinicId}`]: '1' },
    clinic: aClinic(),
  },
  {
    route: 'POST /console/clinics/:id/registrations/withdraw',
    path: clinicPath('/registrations/withdraw'),
    fields: { confirmed: 'yes', [`chosen.${aRegistration().id}`]: '1' },
    before: ({ deps }) =>
      deps.registrations.register(aRegistration(), aLedgerEntry({ recipientId: aRegistration().id }), null),
  },
  {
    route: 'POST /console/clinics/:id/timeline/send-again',
    path: clinicPath('/timeline/send-again'),
    fields: { [`chosen.${failedMail.id}`]: '1' },
    before: ({ deps }) => deps.registrations.register(aRegistration(), failedMail, null),
  },
  { route: 'POST /console/clinics/:id/cancel', path: clinicPath('/cancel'), fields: { version: '2' } },
  { route: 'POST /console/clinics/:id/days/:day/move', path: clinicPath('/days/2/move'), fields: moved },
  {
    route: 'POST /console/clinics/:id/decisions',
    path: clinicPath('/decisions'),
    fields: { decision: `approve ${asks.id} 1` },
    clinic: aPublishedClinic({ approval: true }),
    before: ({ deps }) =>
      deps.registrations.register(asks, aLedgerEntry({ recipientId: asks.id, kind: 'pending' }), null),
  },
  {
    route: 'POST /console/clinics/:id/days/:day/report',
    path: clinicPath('/days/1/report'),
    fields: {
      confirmed: 'yes',
      zone: 'Africa/Mogadishu',
      carried: 'Name,Email,Join time,Leave time\nAyaan,a@example.org,2026-12-10 09:05:00,2026-12-10 12:20:00',
    },
    isAudited: true,
  },
  {
    route: 'POST /console/clinics/:id/days/:day/matches',
    path: clinicPath('/days/1/matches'),
    fields: { row: 'row-of-the-report'.slice(0, 16), decision: 'nobody' },
    before: ({ deps }) => deps.attendance.saveReport(aReport({ stays: [aStay()] })),
  },
  {
    route: 'POST /console/clinics/:id/invitations',
    path: clinicPath('/invitations'),
    fields: { list: aContactList().id },
    before: withList,
  },
  {
    route: 'POST /console/clinics/:id/invitations/:number/test',
    path: clinicPath('/invitations/1/test'),
    fields: { idempotencyKey },
    before: withDraft,
    isAudited: true,
  },
  {
    route: 'POST /console/clinics/:id/invitations/:number/start',
    path: clinicPath('/invitations/1/start'),
    fields: (testConsole) => shownAt(testConsole, clinicPath('/invitations/1')),
    before: withDraft,
  },
  ...(['pause', 'cancel'] as const).map((action) => ({
    route: 'POST /console/clinics/:id/invitations/:number/state',
    path: clinicPath('/invitations/1/state'),
    fields: (testConsole: TestConsole) => turnOf(testConsole, action),
    before: withCampaign,
  })),
  {
    route: 'POST /console/clinics/:id/invitations/:number/state',
    path: clinicPath('/invitations/1/state'),
    fields: (testConsole) => turnOf(testConsole, 'resume'),
    before: async (testConsole) => {
      await withCampaign(testConsole)
      await testConsole.post(clinicPath('/invitations/1/state'), await turnOf(testConsole, 'pause'))
    },
  },
  {
    route: 'POST /console/clinics/:id/invitations/:number/remind',
    path: clinicPath('/invitations/1/remind'),
    fields: {},
    before: async ({ deps }) => {
      await deps.campaigns.create(aCampaign({ state: 'finished' }), audit)
    },
  },
  { route: 'POST /console/lists', path: '/console/lists', fields: { idempotencyKey, name: 'Banks' } },
  {
    route: 'POST /console/lists/:list/erase',
    path: `${list}/erase`,
    fields: { version: '2' },
    before: withList,
  },
  {
    route: 'POST /console/lists/:list/name',
    path: `${list}/name`,
    fields: { before: aContactList().name, name: 'Banks of East Africa' },
    before: withList,
  },
  {
    route: 'POST /console/lists/:list/contact',
    path: `${list}/contact`,
    fields: { shown: '', email: 'Ada@example.org', name: 'Ada', optedOut: 'yes' },
    before: withList,
  },
  {
    route: 'POST /console/lists/:list/contact',
    path: `${list}/contact`,
    fields: { shown: JSON.stringify(numberedContacts(1)[0]), email: 'ada@example.org', name: 'Ada' },
    before: withList,
  },
  {
    route: 'POST /console/lists/:list/contact/remove',
    path: `${list}/contact/remove`,
    fields: { shown: JSON.stringify(numberedContacts(1)[0]) },
    before: withList,
  },
  {
    route: 'POST /console/lists/:list/imports/:import/discard',
    path: `${list}/imports/${'a'.repeat(16)}/discard`,
    fields: {},
    before: async (testConsole) => {
      await withList(testConsole)
      const { deps } = testConsole
      await deps.contactLists.saveDraft(anImportDraft(numberedContacts(5), { at: deps.now() }))
    },
  },
  {
    route: 'POST /console/lists/:list/imports/:import',
    path: `${list}/imports/${'a'.repeat(16)}`,
    fields: (testConsole) => shownAt(testConsole, `${list}/imports/${'a'.repeat(16)}`),
    before: async (testConsole) => {
      await withList(testConsole)
      const { deps } = testConsole
      await deps.contactLists.saveDraft(anImportDraft(numberedContacts(5), { at: deps.now() }))
    },
  },
  {
    route: 'POST /console/dead-letters/:queue',
    path: '/console/dead-letters/urgent',
    fields: {},
    staff: aStaff('admin'),
    before: async ({ deps }) => {
      const body = JSON.stringify(toMailKey(aLedgerEntry()))
      deps.letters.urgent.push({ id: 'letter-1', sentAt: deps.now(), body })
    },
  },
  {
    route: 'POST /console/erasure',
    path: '/console/erasure',
    fields: { idempotencyKey, email: contactAddress(1) },
    staff: aStaff('admin'),
  },
]

/** Buttons that only show something: the second page is like the first. */
export const readOnlyButtons = [
  'POST /console/erasure/search',
  'POST /console/lists/:list/imports',
  'POST /console/lists/:list/imports/:import/columns',
]

/** The console with a button, and what its form sends. */
export const aConsoleFor = async ({
  clinic = aPublishedClinic(),
  staff = aStaff(),
  before,
  fields,
}: SubmitButton) => {
  const testConsole = await aConsole({ clinics: [clinic], staff })
  await before?.(testConsole)
  return { testConsole, sent: typeof fields === 'function' ? await fields(testConsole) : fields }
}
