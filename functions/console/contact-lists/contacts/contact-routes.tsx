import type { Hono } from 'hono'
import { isFollowersList } from '../../../../shared/domain/followers/followers-list'
import { normaliseEmail } from '../../../../shared/domain/values/email-address'
import { changeContact } from '../../../../shared/use-cases/contact-lists/change-contact'
import type { ConsoleAppOptions, ConsoleEnv } from '../../console-context'
import { readFormValues } from '../../forms/form-values'
import { requires } from '../../route-action'
import { parseContactForm, parseShownContact, toContactFormValues } from './contact-form'
import { ContactFormPage } from './contact-form-page'

/** One contact of a list: added, corrected, removed. */
export const addContactRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/lists/:list/contact', requires('contacts:use'), async (c) => {
    const [staff, list] = [c.get('staff'), c.get('list')]
    const email = c.req.query('email')
    const before =
      email === undefined ? null : await deps.contactLists.findContact(list.id, normaliseEmail(email))
    if (before === undefined) return c.redirect(`/console/lists/${list.id}?notice=contact-gone`)
    if (before === null && isFollowersList(list)) return c.notFound()
    return c.html(<ContactFormPage {...{ staff, list, before, values: toContactFormValues(before) }} />)
  })

  app.post('/console/lists/:list/contact', requires('contacts:use'), async (c) => {
    const [staff, list] = [c.get('staff'), c.get('list')]
    const sent = await readFormValues(c)
    const before = parseShownContact(sent['shown'])
    if (before === undefined) return c.redirect(`/console/lists/${list.id}`, 303)
    const { typed: values, errors, contact } = parseContactForm(sent, { before, now: deps.now() })
    const shown = { staff, list, before, values }
    if (Object.keys(errors).length > 0 || !contact)
      return c.html(<ContactFormPage {...{ ...shown, errors }} />, 422)
    if (isFollowersList(list) && before?.email !== contact.email) {
      const email = 'Only people themselves come onto this list, by the form of the public site.'
      return c.html(<ContactFormPage {...{ ...shown, errors: { email } }} />, 422)
    }
    const changed = await changeContact(deps, { listId: list.id, before, after: contact, by: staff.subject })
    if (changed.result === 'saved') {
      const found = new URLSearchParams({ notice: 'contact-saved', search: contact.email })
      return c.redirect(`/console/lists/${list.id}?${found}`, 303)
    }
    if (changed.result === 'changed') {
      const conflict = changed.present
      return c.html(<ContactFormPage {...{ ...shown, before: conflict, conflict }} />, 409)
    }
    if (changed.result === 'gone') return c.redirect(`/console/lists/${list.id}?notice=contact-gone`, 303)
    const email =
      changed.result === 'full'
        ? 'The list has 20,000 contacts, which is the most. Create a second list.'
        : 'This address is already on the list.'
    return c.html(<ContactFormPage {...{ ...shown, errors: { email } }} />, 409)
  })

  app.post('/console/lists/:list/contact/remove', requires('contacts:use'), async (c) => {
    const [staff, list] = [c.get('staff'), c.get('list')]
    const before = parseShownContact((await readFormValues(c))['shown'])
    if (!before) return c.redirect(`/console/lists/${list.id}`, 303)
    const changed = await changeContact(deps, { listId: list.id, before, after: null, by: staff.subject })
    if (changed.result === 'changed') {
      const conflict = changed.present
      const values = toContactFormValues(conflict)
      return c.html(<ContactFormPage {...{ staff, list, before: conflict, values, conflict }} />, 409)
    }
    return c.redirect(`/console/lists/${list.id}?notice=contact-removed`, 303)
  })
}
