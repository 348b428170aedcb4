import type { Hono } from 'hono'
import { mailPolicy } from '../../../shared/pages/security-headers'
import { sendTest } from '../../../shared/use-cases/campaigns/send-test'
import { keepsCampaign } from '../access/campaign-keepers'
import type { ConsoleEnv, ConsoleParts } from '../console'
import { formTexts, onceIn } from '../forms/form-texts'
import { campaignShown, prepareCampaign } from '../queries/campaign'

const path = '/console/clinics/:id/invitations/:number'

/** The mail of an invitation that is being prepared: looked at in the browser, and in one's own inbox. */
export const addCampaignMails = (app: Hono<ConsoleEnv>, { world }: ConsoleParts): void => {
  app.get(`${path}/mail/:language`, async (c) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const campaign = await campaignShown(world, clinic.id, c.req.param('number'), staff)
    if (campaign?.state !== 'draft') return c.notFound()
    const { previews } = await prepareCampaign(world, campaign, clinic, staff)
    const mail = previews.find(({ language }) => language === c.req.param('language'))
    if (!mail) return c.notFound()
    c.set('policy', mailPolicy)
    // Its links open beside the console, not in the frame, where none of our pages may be shown.
    return c.html(mail.html.replace('<head>', '$&<base target="_blank"/>'))
  })

  app.post(`${path}/test`, async (c) => {
    const [staff, { id: clinicId }] = [c.get('staff'), c.get('clinic')]
    const campaign = await campaignShown(world, clinicId, c.req.param('number'), staff)
    if (!campaign || !keepsCampaign(campaign, staff)) return c.notFound()
    const { subject: by, email, name } = staff
    const once = onceIn(await formTexts(c))
    const { number, state } = campaign
    const base = `/console/clinics/${clinicId}/invitations/${number}`
    // It may have been started since the page was shown.
    if (state !== 'draft' || email === null || once === '') return c.redirect(base, 303)
    await sendTest(world, { clinicId, number, to: { email, name }, once, by })
    return c.redirect(`${base}?told=campaign-tested`, 303)
  })
}
