import type { Staff } from '../../../../functions/console/access/staff'
import type { Clinic } from '../../../../shared/domain/clinic/clinic'
import { keyOf } from '../../../../shared/domain/mail/mail-entry'
import {
  aClinic,
  aLedgerEntry,
  aPublishedClinic,
  aRegistration,
  aReport,
  aStay,
  somalia,
} from '../../../support/builders'
import { addressOf, begin, contacts, fill } from '../../../support/campaigns'
import { aCampaign, aContactList, aListAudit } from '../../../support/contact-builders'
import { aConsole, aStaff } from './console-in-memory'
import { formOf } from './forms/form-of'

const of = (rest: string) => `/console/clinics/${somalia}${rest}`
const list = `/console/lists/${aContactList().id}`
const once = 'a-form-of-this-page'
const moved = { date: '2026-12-14', start: '10:00', end: '13:30', version: '2' }

export type House = Awaited<ReturnType<typeof aConsole>>

/** One button of the console: where its form goes, what it sends, and what has to be there before. */
export interface Button {
  route: string
  path: string
  fields: Record<string, string> | ((house: House) => Promise<Record<string, string>>)
  clinic?: Clinic
  staff?: Staff
  before?: (house: House) => Promise<unknown>
  /** Each click is written down in the audit log, before it does anything. */
  isNoted?: true
}

const audit = {
  clinicId: somalia,
  at: '2026-11-20T09:00:00.000Z',
  by: 'staff-1',
  action: 'campaign-made' as const,
  before: {},
  after: {},
}

const withList = async ({ world }: House) => {
  await world.contactLists.create(aContactList(), aListAudit())
  await fill(world, contacts(3))
}
const withDraft = async (house: House) => {
  await withList(house)
  await house.post(of('/invitations'), { list: aContactList().id })
}
const withCampaign = async (house: House) => {
  await withList(house)
  await house.world.campaigns.create(aCampaign(), audit)
  await begin(house.world, aCampaign())
}
const shownAt = async (house: House, path: string) => ({
  shown: /name="shown" value="([^"]+)"/.exec(await (await house.get(path)).text())?.[1] ?? '',
})
const turnOf = async ({ world }: House, turning: string) => ({
  turning,
  turn: String((await world.campaigns.get(somalia, 1))?.turn),
})
const asks = aRegistration({ status: 'pending' })

/** Every button of the console that changes something. */
export const buttons: Button[] = [
  { route: 'POST /console/sign-out', path: '/console/sign-out', fields: {} },
  {
    route: 'POST /console/clinics/new',
    path: '/console/clinics/new',
    fields: { once, text: 'DFS Security Clinic for Lesotho\n18 December 2026, 09:00 to 12:00 in Maseru' },
  },
  {
    route: 'POST /console/clinics/:id/edit',
    path: of('/edit'),
    fields: { ...formOf(aClinic()), title: 'Typed' },
    clinic: aClinic(),
  },
  {
    route: 'POST /console/clinics/:id/copy',
    path: of('/copy'),
    fields: { once, title: 'Copy', date: '2027-02-10', country: 'SO', timeZone: 'Africa/Mogadishu' },
  },
  {
    route: 'POST /console/clinics/:id/publish',
    path: of('/publish'),
    fields: { version: '1' },
    clinic: aClinic(),
  },
  { route: 'POST /console/clinics/:id/cancel', path: of('/cancel'), fields: { version: '2' } },
  { route: 'POST /console/clinics/:id/days/:day/move', path: of('/days/2/move'), fields: moved },
  {
    route: 'POST /console/clinics/:id/decisions',
    path: of('/decisions'),
    fields: { decision: `approve ${asks.id} 1` },
    clinic: aPublishedClinic({ approval: true }),
    before: ({ world }) =>
      world.registrations.register(asks, aLedgerEntry({ recipientId: asks.id, kind: 'pending' }), null),
  },
  {
    route: 'POST /console/clinics/:id/days/:day/report',
    path: of('/days/1/report'),
    fields: {
      zone: 'Africa/Mogadishu',
      carried: 'Name,Email,Join time,Leave time\nAyaan,a@example.org,2026-12-10 09:05:00,2026-12-10 12:20:00',
    },
    isNoted: true,
  },
  {
    route: 'POST /console/clinics/:id/days/:day/matches',
    path: of('/days/1/matches'),
    fields: { row: 'row-of-the-report'.slice(0, 16), nobody: '1' },
    before: ({ world }) => world.attendance.saveReport(aReport({ stays: [aStay()] })),
  },
  {
    route: 'POST /console/clinics/:id/invitations',
    path: of('/invitations'),
    fields: { list: aContactList().id },
    before: withList,
  },
  {
    route: 'POST /console/clinics/:id/invitations/:number/test',
    path: of('/invitations/1/test'),
    fields: { once },
    before: withDraft,
    isNoted: true,
  },
  {
    route: 'POST /console/clinics/:id/invitations/:number/start',
    path: of('/invitations/1/start'),
    fields: (house) => shownAt(house, of('/invitations/1')),
    before: withDraft,
  },
  ...(['pause', 'cancel'] as const).map((turning) => ({
    route: 'POST /console/clinics/:id/invitations/:number/turn',
    path: of('/invitations/1/turn'),
    fields: (house: House) => turnOf(house, turning),
    before: withCampaign,
  })),
  {
    route: 'POST /console/clinics/:id/invitations/:number/turn',
    path: of('/invitations/1/turn'),
    fields: (house) => turnOf(house, 'resume'),
    before: async (house) => {
      await withCampaign(house)
      await house.post(of('/invitations/1/turn'), await turnOf(house, 'pause'))
    },
  },
  {
    route: 'POST /console/clinics/:id/invitations/:number/remind',
    path: of('/invitations/1/remind'),
    fields: {},
    before: async ({ world }) => {
      await world.campaigns.create(aCampaign({ state: 'finished' }), audit)
    },
  },
  { route: 'POST /console/lists', path: '/console/lists', fields: { once, name: 'Banks' } },
  {
    route: 'POST /console/lists/:list/erase',
    path: `${list}/erase`,
    fields: { version: '2' },
    before: withList,
  },
  {
    route: 'POST /console/lists/:list/imports/:import',
    path: `${list}/imports/${'a'.repeat(16)}`,
    fields: (house) => shownAt(house, `${list}/imports/${'a'.repeat(16)}`),
    before: async (house) => {
      await withList(house)
      const rows = contacts(5).map((contact, index) => ({ row: index + 2, contact }))
      const about = { listId: aContactList().id, clinicId: null, by: 'staff-1', at: house.world.now() }
      await house.world.contactLists.keepDraft({ id: 'a'.repeat(16), ...about, rows })
    },
  },
  {
    route: 'POST /console/dead-letters/:queue',
    path: '/console/dead-letters/urgent',
    fields: {},
    staff: aStaff('admin'),
    before: async ({ world }) => {
      const body = JSON.stringify(keyOf(aLedgerEntry()))
      world.letters.urgent.push({ id: 'letter-1', sentAt: world.now(), body })
    },
  },
  {
    route: 'POST /console/erasure',
    path: '/console/erasure',
    fields: { once, email: addressOf(1) },
    staff: aStaff('admin'),
  },
]

/** Buttons that only show something: the second page is like the first. */
export const looksOnly = ['POST /console/erasure/look', 'POST /console/lists/:list/imports']

/** The house of a button, and what its form sends. */
export const aHouseFor = async ({
  clinic = aPublishedClinic(),
  staff = aStaff(),
  before,
  fields,
}: Button) => {
  const house = await aConsole({ clinics: [clinic], staff })
  await before?.(house)
  return { house, sent: typeof fields === 'function' ? await fields(house) : fields }
}
