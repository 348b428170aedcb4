import { simpleParser } from 'mailparser'
import type { InboxMail } from '../../infra/local/services/ses/inbox-mail'
import { type Ask, formOn, openBrowser, type Page } from './browser'
import type { Person } from './cast'

/** What a registrant does, through the public pages and the links in her mails. */
export const registrantsAt = (siteUrl: string, inbox: () => Promise<InboxMail[]>, ask?: Ask) => {
  const browser = openBrowser(siteUrl, '', ask)

  /** @returns the page with the form, or what stands in its place */
  const look = (clinicId: string): Promise<Page> => browser.get(`/clinics/${clinicId}/register`)

  /** @returns the page that answers */
  const register = async (clinicId: string, person: Person): Promise<Page> => {
    const page = await look(clinicId)
    const answer = await browser.submit(page, formOn(page, /register/i), { ...person })
    if (answer.status !== 200) throw new Error(`registering was answered with ${answer.status}`)
    return answer
  }

  const withdraw = async (person: Person): Promise<void> => {
    const page = await browser.get(await personalPage(person))
    const answer = await browser.submit(page, formOn(page, /withdraw/i))
    if (answer.status !== 200) throw new Error(`withdrawing was answered with ${answer.status}`)
  }

  /** @returns its address */
  const personalPage = (person: Person): Promise<string> => linkIn(person, /\/my\/[\w.-]+/)

  /** @returns what the join address leads to */
  const follow = async (person: Person): Promise<Page> => browser.get(await linkIn(person, /\/join\/[\w.-]+/))

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

  return { look, register, withdraw, personalPage, follow }
}
