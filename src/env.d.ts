interface ImportMetaEnv {
  /** Absolute path of the project. */
  readonly PROJECT_FOLDER: string;
  /** Absolute path of the content folder. */
  readonly CONTENT_FOLDER: string;
  /** Absolute path of the folder for what outlives a build. */
  readonly CACHE_FOLDER: string;
}
