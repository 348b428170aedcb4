import type { Hono } from 'hono'
import { ContactList } from '../../../shared/domain/contact-list/contact-list'
import { renameContactList } from '../../../shared/use-cases/contact-lists/rename-contact-list'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readFormValues } from '../forms/form-values'
import { requires } from '../route-action'
import { RenameListPage } from './rename-list-page'

/** Gives a contact list another name. */
export const addRenameListRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/lists/:list/name', requires('contacts:use'), (c) =>
    c.html(<RenameListPage {...{ staff: c.get('staff'), list: c.get('list') }} />),
  )

  app.post('/console/lists/:list/name', requires('contacts:use'), async (c) => {
    const [staff, list] = [c.get('staff'), c.get('list')]
    const { name: typed = '', before = '' } = await readFormValues(c)
    const name = ContactList.shape.name.safeParse(typed).data
    if (name === undefined) {
      const error = 'Enter a name of at most 120 characters.'
      return c.html(<RenameListPage {...{ staff, list, typed, error }} />, 422)
    }
    const result = await renameContactList(deps, { listId: list.id, before, name, by: staff.subject })
    if (result === 'changed') {
      const current = (await deps.contactLists.get(list.id)) ?? list
      const error = `The list was renamed meanwhile to “${current.name}”. Save again to replace that name.`
      return c.html(<RenameListPage {...{ staff, list: current, typed, error }} />, 409)
    }
    return c.redirect(`/console/lists/${list.id}?notice=list-renamed`, 303)
  })
}
