interface ImportMetaEnv {
  /** Absolute path of the content folder. */
  readonly CONTENT_FOLDER: string;
}
