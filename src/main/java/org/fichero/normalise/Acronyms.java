package org.fichero.normalise;
final class Acronyms { record Known() {} }
