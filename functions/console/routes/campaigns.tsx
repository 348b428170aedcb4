import type { Hono } from 'hono'
import type { Campaign } from '../../../shared/domain/campaign/campaign'
import { judgeClinic } from '../../../shared/domain/campaign/judge-invitation'
import { framingPolicy } from '../../../shared/pages/security-headers'
import { makeCampaign } from '../../../shared/use-cases/campaigns/make-campaign'
import { readProgress } from '../../../shared/use-cases/campaigns/read-progress'
import { startCampaign } from '../../../shared/use-cases/campaigns/start-campaign'
import { type Turning, turnCampaign, turnings } from '../../../shared/use-cases/campaigns/turn-campaign'
import { keepsCampaign, mayTurn } from '../access/campaign-keepers'
import { keepsList } from '../access/list-keepers'
import type { Staff } from '../access/staff'
import type { ConsoleContext, ConsoleEnv, ConsoleParts } from '../console'
import { formTexts } from '../forms/form-texts'
import { CampaignDraftPage } from '../pages/campaigns/campaign-draft'
import { CampaignProgressPage } from '../pages/campaigns/campaign-progress'
import { CampaignsPage } from '../pages/campaigns/campaigns'
import { toldBy } from '../pages/words'
import { campaignShown, listCampaigns, prepareCampaign } from '../queries/campaign'

const REFRESH_SECONDS = 10

const path = '/console/clinics/:id/invitations'

const leadsTo: Record<Turning, Campaign['state']> = {
  pause: 'paused',
  resume: 'running',
  cancel: 'cancelled',
}

/** Inviting a contact list to a clinic: prepared, looked at, sent, and watched. */
export const addCampaigns = (app: Hono<ConsoleEnv>, { world }: ConsoleParts): void => {
  const campaignIn = (c: ConsoleContext) =>
    campaignShown(world, c.get('clinic').id, c.req.param('number'), c.get('staff'))
  const listsOf = async (staff: Staff) =>
    (await world.contactLists.all()).filter((list) => keepsList(list, staff) && list.size > 0)

  const showAll = async (c: ConsoleContext, error?: string) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const [rows, lists] = await Promise.all([listCampaigns(world, clinic.id), listsOf(staff)])
    const open = judgeClinic(clinic, world.now()).send
    const told = toldBy(c.req.query('told'))
    return c.html(
      <CampaignsPage {...{ staff, clinic, rows, lists, open, told, error }} />,
      error === undefined ? 200 : 422,
    )
  }

  const showOne = async (c: ConsoleContext, campaign: Campaign, conflict = false) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const told = toldBy(c.req.query('told'))
    const status = conflict ? 409 : 200
    if (campaign.state !== 'draft') {
      const progress = await readProgress(world, campaign)
      // Without what has just been told: that is said once.
      if (campaign.state === 'running')
        c.header(
          'refresh',
          `${REFRESH_SECONDS}; url=/console/clinics/${clinic.id}/invitations/${campaign.number}`,
        )
      return c.html(
        <CampaignProgressPage {...{ staff, clinic, campaign, progress, told, conflict }} />,
        status,
      )
    }
    const prepared = await prepareCampaign(world, campaign, clinic, staff)
    const once = crypto.randomUUID()
    c.set('policy', framingPolicy)
    return c.html(<CampaignDraftPage {...{ staff, clinic, campaign, once, told, ...prepared }} />, status)
  }

  app.get(path, (c) => showAll(c))

  app.post(path, async (c) => {
    const [staff, { id: clinicId }] = [c.get('staff'), c.get('clinic')]
    const { list: listId } = await formTexts(c)
    const list = (await listsOf(staff)).find(({ id }) => id === listId)
    if (!list || !judgeClinic(c.get('clinic'), world.now()).send) return showAll(c, 'Choose a list.')
    const about = { id: list.id, name: list.name, owner: list.owner, keepers: list.keepers }
    const { number } = await makeCampaign(world, { clinicId, list: about, reminds: null, by: staff.subject })
    return c.redirect(`/console/clinics/${clinicId}/invitations/${number}`, 303)
  })

  app.get(`${path}/:number`, async (c) => {
    const campaign = await campaignIn(c)
    return campaign ? showOne(c, campaign) : c.notFound()
  })

  app.post(`${path}/:number/start`, async (c) => {
    const campaign = await campaignIn(c)
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    if (!campaign || !keepsCampaign(campaign, staff)) return c.notFound()
    const { clinicId, number } = campaign
    const base = `/console/clinics/${clinicId}/invitations/${number}`
    const { shown = '' } = await formTexts(c)
    const started = await startCampaign(world, { clinicId, number, shown, by: staff.subject })
    if (started.result === 'started') return c.redirect(`${base}?told=campaign-started`, 303)
    // A second click finds it running, or is done with already.
    const isRunning = async () => (await world.campaigns.get(clinicId, number))?.state === 'running'
    if (started.result === 'conflict')
      return c.redirect((await isRunning()) ? `${base}?told=campaign-started` : base, 303)
    const choice = started.result === 'changed' ? started.choice : undefined
    const prepared = await prepareCampaign(world, campaign, clinic, staff, choice)
    const once = crypto.randomUUID()
    const refused = started.result
    c.set('policy', framingPolicy)
    return c.html(<CampaignDraftPage {...{ staff, clinic, campaign, once, refused, ...prepared }} />, 409)
  })

  app.post(`${path}/:number/turn`, async (c) => {
    const campaign = await campaignIn(c)
    const staff = c.get('staff')
    const { turning: asked, turn = '' } = await formTexts(c)
    const turning = turnings.find((each) => each === asked)
    if (!campaign || (turning && !mayTurn(turning, campaign, staff))) return c.notFound()
    if (!turning) return showOne(c, campaign, true)
    const { clinicId, number } = campaign
    const order = { clinicId, number, turning, turn: Number(turn), by: staff.subject }
    if ((await turnCampaign(world, order)) === 'conflict') {
      const present = (await world.campaigns.get(clinicId, number)) ?? campaign
      // A second click finds it where the first one has brought it.
      if (present.state === 'finished' && turning === 'resume') return showOne(c, present)
      if (present.state !== leadsTo[turning]) return showOne(c, present, true)
    }
    return c.redirect(`/console/clinics/${clinicId}/invitations/${number}?told=campaign-${turning}`, 303)
  })

  app.post(`${path}/:number/remind`, async (c) => {
    const campaign = await campaignIn(c)
    const staff = c.get('staff')
    if (!campaign || !keepsCampaign(campaign, staff)) return c.notFound()
    if (campaign.state !== 'finished') return showOne(c, campaign, true)
    const { clinicId, list, number: reminds } = campaign
    const { number } = await makeCampaign(world, { clinicId, list, reminds, by: staff.subject })
    return c.redirect(`/console/clinics/${clinicId}/invitations/${number}`, 303)
  })
}
