import type { Hono } from 'hono'
import { canAccessCampaign, canChangeCampaignState } from '../../../shared/domain/access/campaign-access'
import type { StaffMember } from '../../../shared/domain/access/staff'
import type { Campaign } from '../../../shared/domain/campaign/campaign'
import { decideForClinic } from '../../../shared/domain/campaign/decide-invitation'
import type { Clinic } from '../../../shared/domain/clinic/clinic'
import { FOLLOWERS_LIST_ID } from '../../../shared/domain/followers/followers-list'
import { findAccessibleLists } from '../../../shared/queries/accessible-lists'
import { findVisibleCampaign, listCampaigns, prepareCampaign } from '../../../shared/queries/campaigns'
import { countFollowers } from '../../../shared/queries/count-followers'
import {
  type CampaignAction,
  campaignActions,
  changeCampaignState,
} from '../../../shared/use-cases/campaigns/change-campaign-state'
import { createCampaign } from '../../../shared/use-cases/campaigns/create-campaign'
import { readCampaignProgress } from '../../../shared/use-cases/campaigns/read-campaign-progress'
import { startCampaign } from '../../../shared/use-cases/campaigns/start-campaign'
import { updateFollowers } from '../../../shared/use-cases/followers/update-followers'
import { mailFramePolicy } from '../../../shared/web/security-headers'
import { noticeTextFor } from '../components/labels'
import type { ConsoleAppOptions, ConsoleContext, ConsoleEnv } from '../console-context'
import { readFormValues } from '../forms/form-values'
import { requires } from '../route-action'
import { CampaignDraftPage } from './campaign-draft-page'
import { CampaignListPage } from './campaign-list-page'
import { CampaignProgressPage } from './campaign-progress-page'

const REFRESH_SECONDS = 10

const path = '/console/clinics/:id/invitations'

const targetStates: Record<CampaignAction, Campaign['state']> = {
  pause: 'paused',
  resume: 'running',
  cancel: 'cancelled',
}

/** Invitations of a clinic: list, draft, preview, start, pause, resume, stop, remind. */
export const addCampaignRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  const findCampaign = (c: ConsoleContext) =>
    findVisibleCampaign(deps, c.get('staff'), c.get('clinic'), c.req.param('number'))
  const isRegistrationOpen = (clinic: Clinic) => decideForClinic(clinic, deps.now()).send
  const findFilledLists = async (staff: StaffMember) =>
    (await findAccessibleLists(deps, staff)).filter(({ size }) => size > 0)

  const showList = async (c: ConsoleContext, error?: string) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const [rows, lists, followers] = await Promise.all([
      listCampaigns(deps, staff, clinic),
      findFilledLists(staff),
      countFollowers(deps, staff),
    ])
    const canRegister = isRegistrationOpen(clinic)
    const notice = noticeTextFor(c.req.query('notice'))
    return c.html(
      <CampaignListPage {...{ staff, clinic, rows, lists, followers, canRegister, notice, error }} />,
      error === undefined ? 200 : 422,
    )
  }

  const showCampaign = async (c: ConsoleContext, campaign: Campaign, conflict = false) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const notice = noticeTextFor(c.req.query('notice'))
    const status = conflict ? 409 : 200
    if (campaign.state !== 'draft') {
      const kept = c.req.query('count') === 'now' ? [] : await deps.campaigns.counted(clinic.id)
      const progress = await readCampaignProgress(deps, campaign, kept)
      // The refreshed address carries no notice, so it is shown once.
      if (campaign.state === 'running')
        c.header(
          'refresh',
          `${REFRESH_SECONDS}; url=/console/clinics/${clinic.id}/invitations/${campaign.number}`,
        )
      return c.html(
        <CampaignProgressPage
          {...{
            staff,
            clinic,
            campaign,
            progress,
            canRegister: isRegistrationOpen(clinic),
            notice,
            conflict,
          }}
        />,
        status,
      )
    }
    const prepared = await prepareCampaign(deps, staff, clinic, campaign)
    const idempotencyKey = crypto.randomUUID()
    c.set('policy', mailFramePolicy)
    return c.html(
      <CampaignDraftPage {...{ staff, clinic, campaign, idempotencyKey, notice, ...prepared }} />,
      status,
    )
  }

  app.get(path, requires('campaigns:use'), (c) => showList(c))

  app.post(path, requires('campaigns:use'), async (c) => {
    const [staff, { id: clinicId }] = [c.get('staff'), c.get('clinic')]
    const { list: listId } = await readFormValues(c)
    if (listId === FOLLOWERS_LIST_ID && (await countFollowers(deps, staff)) > 0) await updateFollowers(deps)
    const list = (await findFilledLists(staff)).find(({ id }) => id === listId)
    if (!list || !isRegistrationOpen(c.get('clinic'))) return showList(c, 'Select a contact list.')
    const about = { id: list.id, name: list.name, owner: list.owner, ownerEmails: list.ownerEmails }
    const { number } = await createCampaign(deps, { clinicId, list: about, reminds: null, by: staff.subject })
    return c.redirect(`/console/clinics/${clinicId}/invitations/${number}`, 303)
  })

  app.get(`${path}/:number`, requires('campaigns:use'), async (c) => {
    const campaign = await findCampaign(c)
    return campaign ? showCampaign(c, campaign) : c.notFound()
  })

  app.post(`${path}/:number/start`, requires('campaigns:use'), async (c) => {
    const campaign = await findCampaign(c)
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    if (!campaign || !canAccessCampaign(campaign, staff)) return c.notFound()
    const { clinicId, number } = campaign
    const base = `/console/clinics/${clinicId}/invitations/${number}`
    const { shown = '' } = await readFormValues(c)
    const started = await startCampaign(deps, { clinicId, number, shown, by: staff.subject })
    if (started.result === 'started') return c.redirect(`${base}?notice=campaign-started`, 303)
    // A second click finds the campaign running or finished.
    const isRunning = async () => (await deps.campaigns.get(clinicId, number))?.state === 'running'
    if (started.result === 'conflict')
      return c.redirect((await isRunning()) ? `${base}?notice=campaign-started` : base, 303)
    const selection = started.result === 'changed' ? started.selection : undefined
    const prepared = await prepareCampaign(deps, staff, clinic, campaign, selection)
    const idempotencyKey = crypto.randomUUID()
    const refusal = started.result
    c.set('policy', mailFramePolicy)
    return c.html(
      <CampaignDraftPage {...{ staff, clinic, campaign, idempotencyKey, refusal, ...prepared }} />,
      409,
    )
  })

  app.post(`${path}/:number/state`, requires('campaigns:use'), async (c) => {
    const campaign = await findCampaign(c)
    const staff = c.get('staff')
    const { action: requested, stateVersion = '' } = await readFormValues(c)
    const action = campaignActions.find((candidate) => candidate === requested)
    if (!campaign || (action && !canChangeCampaignState(action, campaign, staff))) return c.notFound()
    if (!action || (action === 'resume' && !isRegistrationOpen(c.get('clinic'))))
      return showCampaign(c, campaign, true)
    const { clinicId, number } = campaign
    const request = { clinicId, number, action, stateVersion: Number(stateVersion), by: staff.subject }
    if ((await changeCampaignState(deps, request)) === 'conflict') {
      const present = (await deps.campaigns.get(clinicId, number)) ?? campaign
      // After a second click the campaign is in the state that the first click brought.
      if (present.state === 'finished' && action === 'resume') return showCampaign(c, present)
      if (present.state !== targetStates[action]) return showCampaign(c, present, true)
    }
    return c.redirect(`/console/clinics/${clinicId}/invitations/${number}?notice=campaign-${action}`, 303)
  })

  app.post(`${path}/:number/remind`, requires('campaigns:use'), async (c) => {
    const campaign = await findCampaign(c)
    const staff = c.get('staff')
    if (!campaign || !canAccessCampaign(campaign, staff)) return c.notFound()
    if (campaign.state !== 'finished' || !isRegistrationOpen(c.get('clinic')))
      return showCampaign(c, campaign, true)
    const { clinicId, list, number: reminds } = campaign
    const { number } = await createCampaign(deps, { clinicId, list, reminds, by: staff.subject })
    return c.redirect(`/console/clinics/${clinicId}/invitations/${number}`, 303)
  })
}
