import { aContactList, aListAudit, anImportDraft } from '../../../../support/builders/contact-builders'
import { numberedContacts, replaceContacts } from '../../../../support/execution/campaign-driver'
import { shownAt } from './shown-at'
import { idempotencyKey, type SubmitButton, type TestConsole } from './submit-button'

const list = `/console/lists/${aContactList().id}`

export const withList = async ({ deps }: TestConsole) => {
  await deps.contactLists.create(aContactList(), aListAudit())
  await replaceContacts(deps, numberedContacts(3))
}

/** The buttons of contact lists. */
export const listButtons: SubmitButton[] = [
  { route: 'POST /console/lists', path: '/console/lists', fields: { idempotencyKey, name: 'Banks' } },
  {
    route: 'POST /console/lists/:list/erase',
    path: `${list}/erase`,
    fields: { version: '2' },
    before: withList,
  },
  {
    route: 'POST /console/lists/:list/name',
    path: `${list}/name`,
    fields: { before: aContactList().name, name: 'Banks of East Africa' },
    before: withList,
  },
  {
    route: 'POST /console/lists/:list/contact',
    path: `${list}/contact`,
    fields: { shown: '', email: 'Ada@example.org', name: 'Ada', optedOut: 'yes' },
    before: withList,
  },
  {
    route: 'POST /console/lists/:list/contact',
    path: `${list}/contact`,
    fields: { shown: JSON.stringify(numberedContacts(1)[0]), email: 'ada@example.org', name: 'Ada' },
    before: withList,
  },
  {
    route: 'POST /console/lists/:list/contact/remove',
    path: `${list}/contact/remove`,
    fields: { shown: JSON.stringify(numberedContacts(1)[0]) },
    before: withList,
  },
  {
    route: 'POST /console/lists/:list/imports/:import/discard',
    path: `${list}/imports/${'a'.repeat(16)}/discard`,
    fields: {},
    before: async (testConsole) => {
      await withList(testConsole)
      const { deps } = testConsole
      await deps.contactLists.saveDraft(anImportDraft(numberedContacts(5), { at: deps.now() }))
    },
  },
  {
    route: 'POST /console/lists/:list/imports/:import',
    path: `${list}/imports/${'a'.repeat(16)}`,
    fields: (testConsole) => shownAt(testConsole, `${list}/imports/${'a'.repeat(16)}`),
    before: async (testConsole) => {
      await withList(testConsole)
      const { deps } = testConsole
      await deps.contactLists.saveDraft(anImportDraft(numberedContacts(5), { at: deps.now() }))
    },
  },
]
