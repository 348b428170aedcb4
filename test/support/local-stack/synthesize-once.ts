import { synthesizeTemplate } from '../../../infra/local/template/synthesize'

/** Runs before the first file, whose time limit would have to hold the synthesis as well. */
export const setup = async (): Promise<void> => {
  await synthesizeTemplate()
}
