import type { Hono } from 'hono'
import { deleteDrafts, findDeletableDrafts } from '../../../shared/use-cases/clinic/delete-drafts'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readFormValues } from '../forms/form-values'
import { readSelection } from '../forms/selection'
import { requires } from '../route-action'
import { DeleteDraftsPage } from './delete-drafts-page'

/** Deleting drafts, one or several at once. The first form shows them; the second one deletes. */
export const addDeleteDraftRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.post('/console/drafts/delete', requires('clinic:delete-draft'), async (c) => {
    const staff = c.get('staff')
    const values = await readFormValues(c)
    const selected = readSelection(values)
    if (selected.length === 0) return c.redirect('/console?notice=none-selected', 303)
    if (values.confirmed !== 'yes') {
      const drafts = await findDeletableDrafts(deps, staff, selected)
      return drafts.length === 0
        ? c.redirect('/console?notice=drafts-changed', 303)
        : c.html(<DeleteDraftsPage {...{ staff, drafts }} />)
    }
    const { deleted } = await deleteDrafts(deps, staff, selected)
    return c.redirect(`/console?notice=${deleted > 0 ? 'drafts-deleted' : 'drafts-changed'}`, 303)
  })
}
