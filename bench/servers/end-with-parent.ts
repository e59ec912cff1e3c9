/** A server of the measurements does not outlive them, however they end. */
export const endWithParent = (): void => void process.on('disconnect', () => process.exit(0));
