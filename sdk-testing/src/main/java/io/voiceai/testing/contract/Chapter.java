package io.voiceai.testing.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The heading under which a part of the contract stands in its report. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface Chapter {
    String value();
}
