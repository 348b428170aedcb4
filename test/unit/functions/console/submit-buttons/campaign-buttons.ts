import { somaliaClinicId } from '../../../../support/builders/builders'
import { aCampaign, aContactList } from '../../../../support/builders/contact-builders'
import { startDraft } from '../../../../support/execution/campaign-driver'
import { withList } from './list-buttons'
import { shownAt } from './shown-at'
import { clinicPath, idempotencyKey, type SubmitButton, type TestConsole } from './submit-button'

const audit = {
  clinicId: somaliaClinicId,
  at: '2026-11-20T09:00:00.000Z',
  by: 'staff-1',
  action: 'campaign-made' as const,
  before: {},
  after: {},
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
const stateVersionOf = async ({ deps }: TestConsole, action: string) => ({
  action,
  stateVersion: String((await deps.campaigns.get(somaliaClinicId, 1))?.stateVersion),
})

/** The buttons of a clinic's invitations. */
export const campaignButtons: SubmitButton[] = [
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
    fields: (testConsole: TestConsole) => stateVersionOf(testConsole, action),
    before: withCampaign,
  })),
  {
    route: 'POST /console/clinics/:id/invitations/:number/state',
    path: clinicPath('/invitations/1/state'),
    fields: (testConsole) => stateVersionOf(testConsole, 'resume'),
    before: async (testConsole) => {
      await withCampaign(testConsole)
      await testConsole.post(clinicPath('/invitations/1/state'), await stateVersionOf(testConsole, 'pause'))
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
]
