export const readWordML2003: any = undefined;
