/** The workflow code as one bundle, made at start from the sources that are read: Node and the bundler both take TypeScript. */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { dataConverter } from '../adapters/dataConverter.ts';

export function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  const { payloadConverterPath } = dataConverter();
  return bundleWorkflowCode({ logger: new DefaultLogger('WARN'), workflowsPath: fileURLToPath(new URL('../workflows/index.ts', import.meta.url)), ...(payloadConverterPath !== undefined && { payloadConverterPath }) });
}
