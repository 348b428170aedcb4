import { describe, expect, it } from 'vitest'
import { runRestoreCommand } from '../../../../cli/commands/restore'

const io = { print: () => {} }

describe('clinic restore', () => {
  it.each([
    [[], 'name both tables'],
    [['--from', 'copy'], 'name both tables'],
    [['--from', 'same', '--into', 'same'], 'cannot be set back to itself'],
    [['--from', 'copy', '--into', 'table', '--force'], '--force'],
  ])('%j changes nothing and says why', async (args, why) => {
    await expect(runRestoreCommand(args, io)).rejects.toMatchObject({
      status: 2,
      lines: [expect.stringContaining(why), expect.stringContaining('clinic restore --from COPY')],
    })
  })
})
