import type { CloudAssembly } from '../../template/cloud-assembly'
import type { ResolvedTemplate } from '../../template/resolved-template'
import type { DeployedStack } from './cloudformation'

/** The stack as it would be after a deployment; a resource without an emulator has a name that nothing knows. */
export const deployedStackOf = (
  { stackName, templateBody, resources }: Pick<CloudAssembly, 'stackName' | 'templateBody' | 'resources'>,
  template: ResolvedTemplate,
): DeployedStack => ({
  stackName,
  templateBody,
  resources: resources.map(({ id, type }) => ({
    logicalId: id,
    type,
    physicalId:
      template.resourcesOfType(type).find((resource) => resource.id === id)?.ref ?? `${stackName}-${id}`,
  })),
})
