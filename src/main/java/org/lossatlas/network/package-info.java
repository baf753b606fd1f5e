/**
 * What is trained: fully connected networks, their parameters θ as one vector with named layers,
 * the dense kernel that evaluates them, and the bridge to DeepLearning4J.
 */
package org.lossatlas.network;
