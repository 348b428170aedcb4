import type { Hono } from 'hono'
import { eraseList } from '../../../shared/use-cases/contact-lists/erase-list'
import type { ConsoleEnv, ConsoleParts } from '../console'
import { formTexts, versionIn } from '../forms/form-texts'
import { EraseListPage } from '../pages/contact-lists/erase-list'

/** Deleting a whole contact list, by whoever keeps it. */
export const addErasingLists = (app: Hono<ConsoleEnv>, { world }: ConsoleParts): void => {
  app.get('/console/lists/:list/erase', (c) =>
    c.html(<EraseListPage {...{ staff: c.get('staff'), list: c.get('list') }} />),
  )

  app.post('/console/lists/:list/erase', async (c) => {
    const [staff, list] = [c.get('staff'), c.get('list')]
    const version = versionIn(await formTexts(c))
    const result = await eraseList(world, { listId: list.id, version, by: staff.subject })
    if (result === 'changed') {
      const now = (await world.contactLists.get(list.id)) ?? list
      return c.html(<EraseListPage {...{ staff, list: now, changed: true }} />, 409)
    }
    return c.redirect('/console/lists?told=list-erased', 303)
  })
}
