import type { Command } from '@commander-js/extra-typings'
import { CliError } from '../cli-error'
import type { CliIo } from '../cli-io'
import { addStageTarget, connectToVault, orStageError } from '../stage/connect-to-stage'

/** Puts the secret token of the Zoom app in; it is read from a file, since a shell keeps its arguments. */
export const configureSetZoomToken = (command: Command, io: CliIo, open = connectToVault): void => {
  addStageTarget(command)
    .requiredOption('--token-file <path>', 'a file with the token alone, - for standard input')
    .action(async ({ tokenFile, json, ...target }) => {
      const token = new TextDecoder().decode(await io.read(tokenFile)).trim()
      if (!/^[\x21-\x7e]{10,200}$/.test(token))
        throw new CliError([`${tokenFile} holds no token: 10 to 200 characters without a space are expected`])
      const vault = open(target)
      const change = async (): Promise<void> => vault.write({ ...(await vault.read()), zoom: token })
      await orStageError(target, 'Nothing was changed.', change())
      io.print(
        json
          ? JSON.stringify({ isSet: true })
          : 'The token is in use within five minutes. Let Zoom validate the address of the webhook then.',
      )
    })
}
