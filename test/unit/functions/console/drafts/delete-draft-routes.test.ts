import { describe, expect, it } from 'vitest'
import { aClinic, aPublishedClinic, somaliaClinicId } from '../../../../support/builders/builders'
import { aConsole, aStaff, pageText } from '../in-memory-console'

const path = '/console/drafts/delete'
const first = aClinic({ id: 'draft-one', title: 'Draft one' })
const second = aClinic({ id: 'draft-two', title: 'Draft two' })
const selected = { 'chosen.draft-one': '1', 'chosen.draft-two': '1' }

describe('deleting drafts', () => {
  it('shows the selected drafts first and deletes nothing by that', async () => {
    const { post, deps } = await aConsole({ clinics: [first, second] })
    const page = await pageText(await post(path, selected))
    expect(page).toMatch(/Delete 2 drafts\?.*Draft one.*Draft two.*This cannot be undone/)
    expect(await deps.clinics.list()).toHaveLength(2)
  })

  it('deletes several at once, with an audit record for each', async () => {
    const { post, follow, deps } = await aConsole({ clinics: [first, second, aPublishedClinic()] })
    const answer = await post(path, { ...selected, confirmed: 'yes' })
    expect(await pageText(await follow(answer))).toContain('The selected drafts have been deleted.')
    expect((await deps.clinics.list()).map(({ id }) => id)).toEqual([somaliaClinicId])
    expect((await deps.clinics.audit('draft-one')).at(-1)).toMatchObject({
      action: 'deleted',
      by: 'staff-1',
      before: { title: 'Draft one' },
    })
  })

  it('keeps a clinic that has been published, edited or deleted since it was shown', async () => {
    const edited = aClinic({ id: 'draft-two', version: 2 })
    const { post, follow, deps } = await aConsole({ clinics: [aPublishedClinic({ version: 1 }), edited] })
    const fields = { [`chosen.${somaliaClinicId}`]: '1', 'chosen.draft-two': '1', 'chosen.gone': '1' }
    for (const body of [fields, { ...fields, confirmed: 'yes' }])
      expect(await pageText(await follow(await post(path, body)))).toContain('No draft was deleted')
    expect(await deps.clinics.list()).toHaveLength(2)
  })

  it('says so when nothing was selected', async () => {
    const { post, follow } = await aConsole({ clinics: [first] })
    expect(await pageText(await follow(await post(path, {})))).toContain('Nothing was selected')
  })

  it('offers checkboxes beside drafts only, and to those only who may delete them', async () => {
    const clinics = [first, aPublishedClinic()]
    const page = await (await (await aConsole({ clinics })).get('/console')).text()
    expect(page.match(/name="chosen\.[^"]+"/g)).toEqual(['name="chosen.draft-one"'])
    const partner = await aConsole({ clinics, staff: aStaff('partner') })
    expect(await (await partner.get('/console')).text()).not.toContain('Delete selected')
    expect((await partner.post(path, { ...selected, confirmed: 'yes' })).status).toBe(403)
    expect(await partner.deps.clinics.get('draft-one')).toBeDefined()
  })
})
