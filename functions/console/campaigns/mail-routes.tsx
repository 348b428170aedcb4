import type { Hono } from 'hono'
import { canAccessCampaign } from '../../../shared/domain/access/campaign-access'
import { findVisibleCampaign, prepareCampaign } from '../../../shared/queries/campaigns'
import { sendTestMail } from '../../../shared/use-cases/campaigns/send-test-mail'
import { mailPreviewPolicy } from '../../../shared/web/security-headers'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readFormValues, readIdempotencyKey } from '../forms/form-values'
import { requires } from '../route-action'

const path = '/console/clinics/:id/invitations/:number'

/** The mail of a draft invitation: its preview in the browser, and a test to the staff member's own inbox. */
export const addCampaignMailRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get(`${path}/mail/:language`, requires('campaigns:use'), async (c) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const campaign = await findVisibleCampaign(deps, staff, clinic, c.req.param('number'))
    if (campaign?.state !== 'draft') return c.notFound()
    const { previews } = await prepareCampaign(deps, staff, clinic, campaign)
    const mail = previews.find(({ language }) => language === c.req.param('language'))
    if (!mail) return c.notFound()
    c.set('policy', mailPreviewPolicy)
    // Links open in a new tab: the console's pages may not be shown in a frame.
    return c.html(mail.html.replace('<head>', '$&<base target="_blank"/>'))
  })

  app.post(`${path}/test`, requires('campaigns:use'), async (c) => {
    const [staff, clinic] = [c.get('staff'), c.get('clinic')]
    const campaign = await findVisibleCampaign(deps, staff, clinic, c.req.param('number'))
    if (!campaign || !canAccessCampaign(campaign, staff)) return c.notFound()
    const { subject: by, email, name } = staff
    const idempotencyKey = readIdempotencyKey(await readFormValues(c))
    const { number, state } = campaign
    const clinicId = clinic.id
    const base = `/console/clinics/${clinicId}/invitations/${number}`
    // The campaign may have been started since the page was shown.
    if (state !== 'draft' || email === null || idempotencyKey === '') return c.redirect(base, 303)
    const { previews } = await prepareCampaign(deps, staff, clinic, campaign)
    const languages = previews.map(({ language }) => language)
    await sendTestMail(deps, { clinicId, number, to: { email, name }, languages, idempotencyKey, by })
    return c.redirect(`${base}?notice=campaign-tested`, 303)
  })
}
