import { beforeAll, describe, expect, it } from 'vitest'
import { encryptCookie } from '../../../../functions/console/sign-in/cookie-encryption'
import { AccessDeniedError } from '../../../../shared/domain/access/actions'
import type { StaffMember } from '../../../../shared/domain/access/staff'
import type { PlannableDay } from '../../../../shared/domain/clinic/clinic'
import { reviewAnnouncement } from '../../../../shared/queries/announcement-review'
import { findVisibleCampaign, listCampaigns, prepareCampaign } from '../../../../shared/queries/campaigns'
import { listClinics } from '../../../../shared/queries/clinic-list'
import { readClinicOverview } from '../../../../shared/queries/clinic-overview'
import { readContactPage } from '../../../../shared/queries/contact-page'
import { readDayReport } from '../../../../shared/queries/day-report'
import { listDecisions } from '../../../../shared/queries/decision-list'
import { listDeliveryIssues } from '../../../../shared/queries/delivery-issues'
import { listRegistrations } from '../../../../shared/queries/registration-list'
import { listRelatedDrafts } from '../../../../shared/queries/related-drafts'
import { readRememberedZones } from '../../../../shared/queries/remembered-zone'
import { readTimeline } from '../../../../shared/queries/timeline'
import {
  aClinic,
  aLedgerEntry,
  anAuditRecord,
  aPublishedClinic,
  aRegistration,
} from '../../../support/builders/builders'
import {
  aCampaign,
  aContact,
  aContactList,
  aListAudit,
  anImportDraft,
} from '../../../support/builders/contact-builders'
import { startDraft } from '../../../support/execution/campaign-driver'
import { readStoredClinic } from '../../../support/stores/read-stored-clinic'
import { aConsole, aStaff, consoleSiteUrl } from '../../../unit/functions/console/in-memory-console'

const announcement = 'Clinics 2026\n10 December 2026, 09:00-12:30'

/** Everything that one side owns; every word that names it or its people holds its marker. */
const sides = ['alpha', 'bravo', 'itu'] as const
type Side = (typeof sides)[number]
const markerOf = (side: Side) => `secret-${side}`
const clinicOf = (side: Side) => `clinic-of-${side}`
const listOf = (side: Side) => `list-${side.padEnd(10, 'x')}`
const draftOf = (side: Side) => side.charAt(0).repeat(16)
const organiserOf = (side: Side) => `officer@${side}.example`

const addSide = async ({ deps }: TestConsole, side: Side) => {
  const marker = markerOf(side)
  const organisers = [{ name: marker, email: organiserOf(side), language: 'en' as const }]
  const clinic = aPublishedClinic({ id: clinicOf(side), title: `${marker} title`, organisers })
  await deps.clinics.create(clinic, anAuditRecord({ clinicId: clinic.id }))
  const draft = aClinic({ id: `draft-of-${side}`, title: `${marker} draft`, organisers, announcement })
  await deps.clinics.create(draft, anAuditRecord({ clinicId: draft.id }))
  const person = { name: `${marker} person`, email: `person@${marker}.example`, organisation: marker }
  const registration = aRegistration({ clinicId: clinic.id, ...person })
  const mail = aLedgerEntry({ clinicId: clinic.id, recipientId: registration.id, state: 'failed' })
  await deps.registrations.register(registration, mail, null)
  const owner =
    side === 'itu'
      ? { owner: 'itu' as const, ownerEmails: [] }
      : { owner: 'partner' as const, ownerEmails: [organiserOf(side)] }
  const list = aContactList({ id: listOf(side), name: `${marker} list`, ...owner })
  await deps.contactLists.create(list, aListAudit({ listId: list.id }))
  const contact = aContact({ email: `contact@${marker}.example`, name: `${marker} contact` })
  await deps.contactLists.replace(
    { ...list, version: 2, size: 1 },
    [contact],
    aListAudit({ listId: list.id }),
  )
  const about = { id: draftOf(side), listId: list.id, clinicId: clinic.id, at: deps.now() }
  await deps.contactLists.saveDraft(anImportDraft([contact], about))
  const campaign = aCampaign({ clinicId: clinic.id, list: { id: list.id, name: list.name, ...owner } })
  await deps.campaigns.create(campaign, anAuditRecord({ clinicId: clinic.id }))
  await startDraft(deps, campaign)
  await deps.campaigns.create({ ...campaign, number: 2 }, anAuditRecord({ clinicId: clinic.id }))
}

type TestConsole = Awaited<ReturnType<typeof aConsole>>

const partner = aStaff('partner', { email: organiserOf('alpha') })
const people: [string, StaffMember, hidden: string[]][] = [
  ['a partner', partner, [markerOf('bravo'), markerOf('itu')]],
  ['a partner without a verified address', { ...partner, email: null }, sides.map(markerOf)],
  // ITU reads every clinic, but no contact list of a partner.
  ...(['organiser', 'admin', 'analyst'] as const).map((role): [string, StaffMember, string[]] => [
    `an ITU ${role}`,
    aStaff(role, { email: organiserOf('itu') }),
    [`contact@${markerOf('alpha')}`, `contact@${markerOf('bravo')}`, `${markerOf('bravo')} contact`],
  ]),
]

describe('what belongs to others', () => {
  let testConsole: TestConsole
  let routes: string[]
  beforeAll(async () => {
    testConsole = await aConsole()
    for (const side of sides) await addSide(testConsole, side)
    const registered = testConsole.app.routes.filter(({ method }) => method !== 'ALL')
    routes = [...new Set(registered.map(({ method, path }) => `${method} ${path}`))]
  })

  const signIn = async (staff: StaffMember): Promise<string> => {
    const { deps } = testConsole
    const encryption = {
      keys: await deps.secrets.sessionKeys(),
      purpose: 'session' as const,
      now: deps.now(),
    }
    return `__Host-session=${await encryptCookie(encryption, { id: crypto.randomUUID(), staff }, 480)}`
  }

  /** @param asked the addresses asked so far: a page is read once, a form is sent with the names of each side */
  const bodiesFor = async (
    cookie: string,
    clinicSide: Side,
    side: Side,
    asked = new Set<string>(),
  ): Promise<[string, string][]> => {
    const { app } = testConsole
    const clinicIds = [clinicOf(clinicSide), `draft-of-${clinicSide}`]
    const addresses = routes
      .filter((route) => !/sign|erasure|dead-letters|suppress/.test(route))
      .flatMap((route) => (route.includes(':id') ? clinicIds.map((id) => route.replace(':id', id)) : [route]))
      .flatMap((route) =>
        route.includes(':number') ? ['1', '2'].map((number) => route.replace(':number', number)) : [route],
      )
      .map((route) =>
        route
          .replace(':list', listOf(side))
          .replace(':import', draftOf(side))
          .replace(':day', '1')
          .replace(':language', 'en'),
      )
    const answers: [string, string][] = []
    for (const address of addresses) {
      const [method = '', path = ''] = address.split(' ')
      if (method === 'GET' && asked.has(address)) continue
      asked.add(address)
      // A form that names everything of the other side and is refused for its version at most.
      const body =
        method === 'POST'
          ? new URLSearchParams({
              list: listOf(side),
              clinic: clinicOf(side),
              version: '99',
              text: 'email\nx@y.example',
            })
          : null
      const answer = await app.request(`${consoleSiteUrl}${path}`, {
        method,
        body,
        headers: { cookie, origin: consoleSiteUrl },
      })
      answers.push([address, await answer.text()])
    }
    return answers
  }

  it.each(people)('stays hidden from %s on every route', async (_, staff, hidden) => {
    const cookie = await signIn(staff)
    const asked = new Set<string>()
    for (const side of sides) {
      for (const clinicSide of sides) {
        for (const [address, body] of await bodiesFor(cookie, clinicSide, side, asked)) {
          const shown = hidden.filter((marker) => body.includes(marker))
          expect([address, shown]).toEqual([address, []])
        }
      }
    }
  })

  it('stays hidden from a partner in every query', async () => {
    const { deps } = testConsole
    const { id, organisers } = await readStoredClinic(deps, clinicOf('bravo'))
    const others = aPublishedClinic({ id, organisers })
    const [day] = others.days as [PlannableDay]
    const campaign = aCampaign({ clinicId: others.id })
    const refused: [string, () => Promise<unknown>][] = [
      ['overview', () => readClinicOverview(deps, partner, others)],
      ['timeline', () => readTimeline(deps, partner, others)],
      ['registrations', () => listRegistrations(deps, partner, others, { text: '', status: null })],
      ['decisions', () => listDecisions(deps, partner, others)],
      ['delivery issues', () => listDeliveryIssues(deps, partner, others, { mails: 0, newest: [] })],
      ['attendance', () => readDayReport(deps, partner, others, day)],
      ['zones of reports', () => readRememberedZones(deps, partner, others)],
      ['campaigns', () => listCampaigns(deps, partner, others)],
      ['one campaign', () => findVisibleCampaign(deps, partner, others, '1')],
      ['recipients', () => prepareCampaign(deps, partner, others, campaign)],
      ['announcement', async () => reviewAnnouncement(partner, others)],
      ['related drafts', () => listRelatedDrafts(deps, partner, others)],
    ]
    const list = (await deps.contactLists.get(listOf('bravo'))) ?? aContactList()
    refused.push(['contacts', () => readContactPage(deps, partner, list, { text: '', after: '' })])
    for (const [name, query] of refused) await expect(query(), name).rejects.toThrow(AccessDeniedError)
    const ofItu = aCampaign({ clinicId: clinicOf('alpha'), list: aContactList({ id: listOf('itu') }) })
    const ownClinic = await readStoredClinic(deps, clinicOf('alpha'))
    await expect(prepareCampaign(deps, partner, ownClinic, ofItu)).rejects.toThrow(AccessDeniedError)
    const own = await readStoredClinic(deps, 'draft-of-alpha')
    expect(await listRelatedDrafts(deps, partner, own)).toEqual([])
    const { upcoming, drafts, past } = await listClinics(deps, partner)
    expect([...upcoming, ...drafts, ...past].map(({ clinic }) => clinic.id).toSorted()).toEqual([
      'clinic-of-alpha',
      'draft-of-alpha',
    ])
  })

  it('is there for its owners: the markers that are looked for do show', async () => {
    const answers = await bodiesFor(await signIn(partner), 'alpha', 'alpha')
    const all = answers.map(([, body]) => body).join()
    for (const word of ['title', 'draft', 'person', 'list', 'contact'])
      expect([word, all.includes(`${markerOf('alpha')} ${word}`)]).toEqual([word, true])
  })
})
