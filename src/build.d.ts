/** Set by the build: the browser family that this bundle is for. */
declare const __TARGET__: 'chromium' | 'firefox' | 'commands';
