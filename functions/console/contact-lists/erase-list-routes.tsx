import type { Hono } from 'hono'
import { eraseContactList } from '../../../shared/use-cases/contact-lists/erase-contact-list'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readFormValues, readVersion } from '../forms/form-values'
import { requires } from '../route-action'
import { EraseListPage } from './erase-list-page'

/** Deletes a whole contact list after a confirmation. */
export const addEraseListRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/lists/:list/erase', requires('contacts:use'), (c) =>
    c.html(<EraseListPage {...{ staff: c.get('staff'), list: c.get('list') }} />),
  )

  app.post('/console/lists/:list/erase', requires('contacts:use'), async (c) => {
    const [staff, list] = [c.get('staff'), c.get('list')]
    const version = readVersion(await readFormValues(c))
    const result = await eraseContactList(deps, { listId: list.id, version, by: staff.subject })
    if (result === 'changed') {
      const current = (await deps.contactLists.get(list.id)) ?? list
      return c.html(<EraseListPage {...{ staff, list: current, changed: true }} />, 409)
    }
    return c.redirect('/console/lists?notice=list-erased', 303)
  })
}
