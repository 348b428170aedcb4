import { Hono } from 'hono'
import { simpleParser } from 'mailparser'
import type { VirtualClock } from '../clock/clock'
import type { PageLink } from '../pages/page-layout'
import type { InboxMail } from '../services/ses/inbox-mail'
import { InboxListPage } from './list-page'
import { InboxMailPage } from './mail-page'

export interface InboxOptions {
  clock: VirtualClock
  /** The oldest first. */
  mails(): InboxMail[]
  links?: PageLink[]
  /** Whether there are clinics whose mails were sent before the inbox began. */
  hasSampleProgramme?: boolean
}

/** Of a mail's own HTML: no script, no request to anywhere, links in a window of their own. */
const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** The pages of the inbox: everything that SES accepted, by the virtual clock. */
export const createInboxPages = ({
  clock,
  mails,
  links = [],
  hasSampleProgramme = false,
}: InboxOptions): Hono => {
  const app = new Hono()
  const findMail = (id: string) => mails().find((mail) => mail.id === id)

  app.get('/', (c) => {
    const { to = '', about = '', page = '1' } = c.req.query()
    const shown = { mails: mails(), to, about, page: Math.max(1, Number(page) || 1), hasSampleProgramme }
    return c.html(<InboxListPage {...shown} now={clock.now()} links={links} />)
  })

  app.get('/mails.json', (c) => c.json(mails().map((mail) => ({ ...mail, raw: undefined }))))

  app.get('/mail/:id', async (c) => {
    const mail = findMail(c.req.param('id'))
    if (!mail) return c.notFound()
    const parsed = await simpleParser(mail.raw, { skipTextToHtml: true })
    const sameRecipient = mails().filter(({ to }) => to.some((address) => mail.to.includes(address)))
    return c.html(<InboxMailPage mail={mail} parsed={parsed} sameRecipient={sameRecipient} links={links} />)
  })

  app.get('/mail/:id/html', async (c) => {
    const mail = findMail(c.req.param('id'))
    const { html } = mail ? await simpleParser(mail.raw, { skipTextToHtml: true }) : { html: false as const }
    if (html === false) return c.notFound()
    const frameRegistrantMail = html.replace(/<head[^>]*>/i, '$&<base target="_blank">')
    return c.html(frameRegistrantMail, 200, { 'content-security-policy': MAIL_POLICY })
  })

  app.get('/mail/:id/raw', (c) => {
    const mail = findMail(c.req.param('id'))
    return mail ? c.text(mail.raw) : c.notFound()
  })

  app.get('/mail/:id/part/:part', async (c) => {
    const mail = findMail(c.req.param('id'))
    const parts = mail ? (await simpleParser(mail.raw)).attachments : []
    const part = parts[Number(c.req.param('part'))]
    if (!part) return c.notFound()
    const name = encodeURIComponent(part.filename ?? 'part')
    return c.body(new Uint8Array(part.content), 200, {
      'content-type': part.contentType,
      'content-disposition': `attachment; filename*=utf-8''${name}`,
      'content-security-policy': "default-src 'none'; sandbox",
    })
  })

  return app
}
