/** The pipeline, which is larger than the rest of the writing surface, and not needed before somebody pastes. */
export type Pipeline = typeof import("./put");

let loaded: Pipeline | null = null;

/** The pipeline, if it is there. */
export const pipelineNow = (): Pipeline | null => loaded;

/** Fetches the pipeline; the editor does so as soon as it stands, so that it is there before a hand reaches Ctrl+V. */
export const loadPipeline = async (): Promise<Pipeline> => {
  loaded ??= await import("./put");
  return loaded;
};
