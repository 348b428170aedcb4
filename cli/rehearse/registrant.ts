import { simpleParser } from 'mailparser'
import type { InboxMail } from '../../infra/local/services/ses/inbox-mail'
import { formOn, openBrowser } from './browser'
import type { Person } from './cast'

/** What a registrant does, through the public pages and the links in her mails. */
export const registrantsAt = (siteUrl: string, inbox: () => Promise<InboxMail[]>) => {
  const browser = openBrowser(siteUrl)

  const register = async (clinicId: string, person: Person): Promise<void> => {
    const page = await browser.get(`/clinics/${clinicId}/register`)
    const answer = await browser.submit(page, formOn(page, /register/i), { ...person })
    if (answer.status !== 200) throw new Error(`registering was answered with ${answer.status}`)
  }

  const withdraw = async (person: Person): Promise<void> => {
    const page = await browser.get(await linkIn(person, /\/my\/[\w.-]+/))
    const answer = await browser.submit(page, formOn(page, /withdraw/i))
    if (answer.status !== 200) throw new Error(`withdrawing was answered with ${answer.status}`)
  }

  /** @returns where the join address leads */
  const follow = async (person: Person): Promise<string> => {
    const { url } = await browser.get(await linkIn(person, /\/join\/[\w.-]+/))
    return url
  }

  /** The newest link of its kind in the person's mails. */
  const linkIn = async ({ email }: Person, link: RegExp): Promise<string> => {
    const mails = (await inbox()).filter(({ to }) => to.includes(email)).reverse()
    for (const { raw } of mails) {
      const { text = '' } = await simpleParser(raw)
      const found = link.exec(text)
      if (found) return found[0]
    }
    throw new Error(`no mail has brought a link ${link}`)
  }

  return { register, withdraw, follow }
}
