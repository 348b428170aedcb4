import { join } from 'node:path'
import { App, type AppProps, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import cdkJson from '../cdk.json'
import { loadStageSettings } from './config/stages'
import { ClinicsStack } from './stacks/clinics-stack'

/**
 * The app with the stage that its context names (`test` unless told), checked by cdk-nag when it is synthesised.
 * @param bundle puts each function's code into `<folder>/<name>`
 * @throws Error that names a wrong setting
 */
export const createClinicsApp = (bundle: (folder: string) => void, props: AppProps = {}): App => {
  // The flags of cdk.json stand here too, so that a synthesis without the command line gives the same template.
  const context = { ...cdkJson.context, ...props.context }
  const app = new App({ ...props, context, analyticsReporting: false })
  const settings = loadStageSettings(app.node.tryGetContext('stage') ?? 'test')
  bundle(join(app.outdir, 'bundles'))
  new ClinicsStack(app, settings)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return app
}
