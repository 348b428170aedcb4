import { describe, expect, it } from 'vitest'
import { restore } from '../../../cli/restore'

const desk = { print: () => {} }

describe('clinic restore', () => {
  it.each([
    [[], 'name both tables'],
    [['--from', 'copy'], 'name both tables'],
    [['--from', 'same', '--into', 'same'], 'cannot be set back to itself'],
    [['--from', 'copy', '--into', 'table', '--force'], '--force'],
  ])('%j changes nothing and says why', async (args, why) => {
    await expect(restore(args, desk)).rejects.toMatchObject({
      status: 2,
      lines: [expect.stringContaining(why), expect.stringContaining('clinic restore --from COPY')],
    })
  })
})
