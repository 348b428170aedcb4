import { join } from 'node:path'
import { App, type AppProps, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import cdkJson from '../cdk.json'
import { assertDeployable, loadStageSettings } from './config/load-stage-settings'
import { stageSettings } from './config/stages'
import { ClinicsStack } from './stacks/clinics-stack'

/**
 * The app with the stage that its context names (default `test`); cdk-nag checks it when it is synthesised.
 * @param bundle puts each function's code into `<folder>/<name>`
 * @param source the settings of each stage; those of config/stages.ts unless a test gives others
 * @throws Error that names a wrong setting, or one that a lasting stage has not filled in
 */
export const createClinicsApp = (
  bundle: (folder: string) => void,
  props: AppProps = {},
  source: Record<string, unknown> = stageSettings,
): App => {
  // The flags of cdk.json are repeated here, so that a synthesis without the command line gives the same template.
  const context = { ...cdkJson.context, ...props.context }
  const app = new App({ ...props, context, analyticsReporting: false })
  const settings = loadStageSettings(app.node.tryGetContext('stage') ?? 'test', source)
  assertDeployable(settings)
  bundle(join(app.outdir, 'bundles'))
  new ClinicsStack(app, settings)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}
