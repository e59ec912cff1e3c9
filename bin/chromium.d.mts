export declare const howToInstallChromium: string;
/** Path of a Chromium or Chrome on this machine. */
export declare function findChromium(env?: NodeJS.ProcessEnv): string | undefined;
